/** How long after an input what it brought was on screen, in milliseconds. */
export interface Reaction {
  readonly firstMs: number;
  readonly lastMs: number;
}

declare global {
  /** The reaction to the input that is waited for. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var reaction: Promise<Reaction>;
}

/** What is waited for. */
export interface Awaited {
  readonly type: "click" | "keydown";
  /** A selector of what changes after it: the rows, or the suggestions. */
  readonly within: "tbody" | ".suggestions";
}

/**
 * Waits in the page for one input of a type, and for what is `within` to change and to come to rest
 * after it. Begins with the event's own time, when the browser took it in; ends with a painted frame.
 */
export function watchReaction({ type, within }: Awaited): void {
  /** A page in which nothing has changed for so many frames has come to rest. */
  const quietFrames = 12;
  const mostFrames = 900;
  globalThis.reaction = new Promise((resolve, reject) => {
    let from: number | undefined;
    let first: number | undefined;
    let last = 0;
    let frames = 0;
    let framesAtRest = 0;
    addEventListener(type, ({ timeStamp }) => (from = timeStamp), { capture: true, once: true });
    const observer = new MutationObserver((records) => {
      if (from === undefined) return;
      framesAtRest = 0;
      const isWithin = records.some(
        ({ type: kind, target, addedNodes }) =>
          kind !== "attributes" &&
          ((target instanceof Element ? target : target.parentElement)?.closest(within) != null ||
            [...addedNodes].some((node) => node instanceof Element && node.matches(within))),
      );
      if (isWithin) requestAnimationFrame(notePaint);
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    requestAnimationFrame(lookForRest);

    function notePaint(): void {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        last = performance.now();
        first ??= last;
        port1.close();
      });
      port1.start();
      port2.postMessage(null);
    }

    function lookForRest(): void {
      frames += 1;
      if (first !== undefined) framesAtRest += 1;
      if (from !== undefined && first !== undefined && framesAtRest > quietFrames) {
        observer.disconnect();
        resolve({ firstMs: first - from, lastMs: last - from });
      } else if (frames > mostFrames) {
        observer.disconnect();
        reject(new Error(`nothing in ${within} changed after a ${type}`));
      } else requestAnimationFrame(lookForRest);
    }
  });
}
