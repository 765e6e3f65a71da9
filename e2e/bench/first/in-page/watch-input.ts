declare global {
  /** How long after the input what was waited for was on screen, in milliseconds. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var shownAfterMs: number | undefined;
  /** When the pointer was about to come, in milliseconds after the navigation began. */
  // oxlint-disable-next-line no-var -- as above
  var watchedFrom: number;
}

/** What is waited for: the answer of the API in the details, or the field of the palette itself. */
export type Shown = "answer" | "palette";

/** Waits in the page for one input, and for what it brings to have been painted. */
export function watchInput(shown: Shown): void {
  let from: number | undefined;
  globalThis.shownAfterMs = undefined;
  globalThis.watchedFrom = performance.now();
  const begin = (event: Event) => {
    from ??= event.timeStamp;
  };
  addEventListener(shown === "answer" ? "pointerdown" : "keydown", begin, { capture: true });
  requestAnimationFrame(look);

  function look(): void {
    if (from === undefined || !isShown()) requestAnimationFrame(look);
    else {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        globalThis.shownAfterMs = performance.now() - (from ?? 0);
      });
      port1.start();
      port2.postMessage(null);
    }
  }

  function isShown(): boolean {
    if (shown === "answer") {
      return [...document.querySelectorAll(".panel button")].some(
        ({ textContent }) => textContent === "Raw JSON",
      );
    }
    const field = document.activeElement;
    return field?.getAttribute("role") === "combobox" && field.closest(".palette") !== null;
  }
}
