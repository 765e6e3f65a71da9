import type { Page } from "playwright/test";

/** The keys under which the browser has kept something between visits. */
export async function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Opening a store that is not there yet would make an empty one in its place.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === "model-catalogue");
    if (!isThere) return [];
    return new Promise<string[]>((resolve) => {
      const opening = indexedDB.open("model-catalogue");
      opening.addEventListener("success", () => {
        const reading = opening.result.transaction("kept").objectStore("kept").getAllKeys();
        reading.addEventListener("success", () => resolve(reading.result.map(String)));
      });
    });
  });
}

/** The same once the page is at rest, for a page whose clock is installed: each look is five seconds later. */
export async function storedKeysAtRest(page: Page): Promise<string[]> {
  await page.clock.fastForward(5000);
  return storedKeys(page);
}
