declare global {
  /** When the first row was on screen, in milliseconds after the navigation began. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var firstRowAt: number | undefined;
  /** When the page said, on screen, that all models are there. */
  // oxlint-disable-next-line no-var -- as above
  var loadedAt: number | undefined;
  /** Tasks of more than 50 ms so far. */
  // oxlint-disable-next-line no-var -- as above
  var longTasks: { readonly startTime: number; readonly duration: number }[];
}

/**
 * Notes when the first row and when all of so many models are on screen, and every long task.
 *
 * Runs in the page before anything else of it, so it holds all that it needs.
 */
export function watchArrival(size: number): void {
  globalThis.longTasks = [];
  new PerformanceObserver((entries) => globalThis.longTasks.push(...entries.getEntries())).observe({
    type: "longtask",
  });
  const observer = new MutationObserver(() => {
    if (globalThis.firstRowAt === undefined && document.querySelector("tbody a") !== null) {
      globalThis.firstRowAt = Number.NaN;
      whenPainted((at) => (globalThis.firstRowAt = at));
    }
    if (!isAllThere()) return;
    observer.disconnect();
    whenPainted((at) => (globalThis.loadedAt = at));
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ["aria-busy"],
  });

  function isAllThere(): boolean {
    if (document.querySelector("table")?.ariaBusy !== "false") return false;
    return [...document.querySelectorAll("[role=status]")].some((status) => {
      // Filters show some of them.
      const amount = /^(?:Showing [\d,]+ of ([\d,]+)|([\d,]+) models)$/
        .exec(status.textContent)
        ?.slice(1)
        .find(Boolean);
      return amount?.replaceAll(",", "") === String(size);
    });
  }

  /** A message sent from a frame arrives once that frame has been handed to the screen. */
  function whenPainted(tell: (at: number) => void): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => tell(performance.now()), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  }
}
