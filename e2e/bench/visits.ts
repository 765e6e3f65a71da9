import type { CDPSession, Page } from "playwright";
import { watchArrival } from "./in-page/watch-arrival.ts";
import { measureScrolling } from "./measure-scrolling.ts";
import { measureKeystrokes, measureSortToggles, measureSuggestions } from "./measure-reactions.ts";
import type { Readings } from "./quantities.ts";

/** Opens an address in a page that has never been anywhere, and takes readings there. */
export type Visit = (page: Page, address: string, size: number) => Promise<Readings>;

const BYTES_PER_MB = 1_000_000;
/** A million models take long to come. */
const LOAD_TIMEOUT_MS = 300_000;
/** By then the list is stored for the next visit, as it is long before in the other measurements. */
const AT_REST_MS = 12_000;
/** Rarely, so that being asked does not slow down what is measured. */
const POLL_MS = 100;

/** From the navigation until the first row has been painted. */
export const seeFirstRow: Visit = async (page, address, size) => {
  await page.addInitScript(watchArrival, size);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => (globalThis.firstRowAt ?? Number.NaN) > 0);
  return { firstRow: [await page.evaluate(() => globalThis.firstRowAt ?? Number.NaN)] };
};

/** From the navigation until all is loaded, and then how the page works with all of it. */
export const workWithAll: Visit = async (page, address, size) => {
  const arrival = await loadAll(page, address, size);
  const laterTasks = arrival.longTasks.filter(({ startTime }) => startTime > arrival.firstRowAt);
  const session = await page.context().newCDPSession(page);
  const heap = await heapOf(session);
  return {
    allLoaded: [arrival.loadedAt],
    longestTask: [Math.max(0, ...laterTasks.map(({ duration }) => duration))],
    heap: [heap],
    ...(await measureSortToggles(page)),
    ...(await measureKeystrokes(page)),
    ...(await measureSuggestions(page)),
    ...(await measureScrolling(page, session)),
  };
};

/** From the navigation until all is loaded, alone. */
export const loadEvery: Visit = async (page, address, size) => {
  const { loadedAt } = await loadAll(page, address, size);
  return { allLoaded: [loadedAt] };
};

/** How the look-up works with all of it, alone. */
export const lookUpInAll: Visit = async (page, address, size) => {
  await loadAll(page, address, size);
  await page.waitForTimeout(AT_REST_MS);
  return measureSuggestions(page);
};

async function loadAll(page: Page, address: string, size: number) {
  await page.addInitScript(watchArrival, size);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.loadedAt !== undefined, undefined, {
    polling: POLL_MS,
    timeout: LOAD_TIMEOUT_MS,
  });
  return page.evaluate(() => ({
    firstRowAt: globalThis.firstRowAt ?? 0,
    loadedAt: globalThis.loadedAt ?? Number.NaN,
    longTasks: globalThis.longTasks.map(({ startTime, duration }) => ({ startTime, duration })),
  }));
}

/** What the page's own objects hold after a clean-up, typed arrays included, in MB. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  return (usedSize + backingStorageSize) / BYTES_PER_MB;
}
