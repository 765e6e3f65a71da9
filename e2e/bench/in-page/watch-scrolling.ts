/** What scrolling looked like. */
export interface Scrolling {
  /** From each frame to the next, in milliseconds. */
  readonly frames: readonly number[];
  /** Frames in which the list showed nothing where a row belongs. */
  readonly blankFrames: number;
}

declare global {
  /** Ends the watch. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var endOfScrolling: () => Scrolling;
  /** Moves the list by up to so many pixels in each of so many frames, turning round at its ends. */
  // oxlint-disable-next-line no-var -- as above
  var scrollByFrame: (mostPx: number, frames: number) => Promise<void>;
}

/**
 * Watches every frame of the page. A frame is looked at when it is about to be drawn; and when a
 * scroll event comes that a wheel has caused, because that has already moved what was drawn before.
 */
export function watchScrolling(): void {
  const list = document.querySelector("table")?.parentElement as HTMLElement;
  const frames: number[] = [];
  let blankFrames = 0;
  let isBlank = false;
  let isByScript = false;
  let isOver = false;
  let lastFrame: number | undefined;

  // The size of this changes in each frame, so that its observer is called last before drawing.
  const probe = document.createElement("i");
  probe.style.cssText = "position:fixed;top:0;left:0;height:1px;visibility:hidden";
  document.body.append(probe);
  const sizeObserver = new ResizeObserver(look);
  sizeObserver.observe(probe);
  addEventListener("scroll", lookUnlessByScript, { capture: true });
  requestAnimationFrame(nextFrame);

  globalThis.endOfScrolling = () => {
    isOver = true;
    sizeObserver.disconnect();
    removeEventListener("scroll", lookUnlessByScript, { capture: true });
    probe.remove();
    return { frames, blankFrames };
  };
  globalThis.scrollByFrame = async (mostPx, count) => {
    isByScript = true;
    const room = list.scrollHeight - list.clientHeight;
    let step = Math.min(mostPx, room / 2);
    for (let frame = 0; frame < count; frame += 1) {
      await nextDrawn();
      if (list.scrollTop + step < 0 || list.scrollTop + step > room) step = -step;
      list.scrollTop += step;
    }
  };

  function lookUnlessByScript(): void {
    if (!isByScript) look();
  }

  /** After a frame: a scroll is painted before the page gets its event. */
  function nextDrawn(): Promise<void> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    });
  }

  function nextFrame(at: number): void {
    if (isOver) return;
    if (lastFrame !== undefined) frames.push(at - lastFrame);
    lastFrame = at;
    if (isBlank) blankFrames += 1;
    isBlank = false;
    probe.style.width = `${1 + (frames.length % 2)}px`;
    requestAnimationFrame(nextFrame);
  }

  function look(): void {
    const { left, top } = list.getBoundingClientRect();
    const head = list.querySelector("thead")?.getBoundingClientRect().height ?? 0;
    const from = top + head + 2;
    const height = list.clientHeight - head - 4;
    isBlank ||= [0, 0.25, 0.5, 0.75, 1].some((part) => {
      const seen = document.elementFromPoint(left + 40, from + part * height);
      return seen?.closest("tr")?.querySelector("a, button") == null;
    });
  }
}
