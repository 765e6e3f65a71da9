import type { Page } from "playwright";

/** One number taken from a fresh page; smaller is better. */
export interface Measurement {
  readonly name: string;
  readonly unit: "ms";
  /** The most that ours may be of the floor's. */
  readonly goalRatio: number;
  /** Opens the address in a page that has never been anywhere, and measures. */
  readonly take: (page: Page, address: string) => Promise<number>;
}

declare global {
  /** When the first row was on screen, in milliseconds after the navigation began. */
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var firstRowAt: number | undefined;
}

/** From the navigation until the first row has been painted. */
export const firstRowVisible: Measurement = {
  name: "first row visible",
  unit: "ms",
  goalRatio: 2,
  async take(page, address) {
    await page.addInitScript(watchFirstRow);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.firstRowAt !== undefined);
    return page.evaluate(() => globalThis.firstRowAt ?? Number.NaN);
  },
};

/** Runs in the page before anything else of it. */
function watchFirstRow(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector("tbody a") === null) return;
    observer.disconnect();
    // A message sent from a frame arrives once that frame has been handed to the screen.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        globalThis.firstRowAt = performance.now();
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
