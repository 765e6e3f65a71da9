import type { CDPSession, Page } from "playwright";
import { seeFirstRow, type Visit } from "../visits.ts";
import { watchAnswer } from "./in-page/watch-answer.ts";
import { type Shown, watchInput } from "./in-page/watch-input.ts";

/** A network and a processor, as the browser imitates them. */
export interface Device {
  readonly name: string;
  readonly latencyMs: number;
  /** Bytes per second both ways; -1 for as many as there are. */
  readonly bytesPerSecond: number;
  /** How many times slower the processor is. */
  readonly slowdown: number;
}

/** This machine, and a phone of the middle range on a bad day. */
export const DEVICES: readonly Device[] = [
  { name: "unthrottled", latencyMs: 0, bytesPerSecond: -1, slowdown: 1 },
  {
    name: "slow 4G (150 ms, 200 kB/s), processor ×4",
    latencyMs: 150,
    bytesPerSecond: 200_000,
    slowdown: 4,
  },
];

/** A reader takes that long to find what to press. */
const LOOK_MS = 1000;
/** By then the page has fetched what it needs for its list, even on a slow network. */
const AT_REST_MS = 1500;
/** A letter each, as a fast typist. */
const LETTER_MS = 60;
const WORD = "sonnet";
const TIMEOUT_MS = 30_000;

/** From the navigation until the first row has been painted, and the bytes of what it waits for. */
export const seeFirst: Visit = async (page, address, size) => {
  const readings = await seeFirstRow(page, address, size);
  // Scripts and style sheets that the page itself names; what is only preloaded runs after the first row.
  const bytesBeforeRow = await page.evaluate(async () => {
    const html = await (await fetch(location.href)).text();
    const named = html.match(/<script [^>]*src=[^>]*>|<link rel="stylesheet"[^>]*>/g) ?? [];
    const files = named.map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1]);
    return (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => files.includes(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  return { ...readings, bytesBeforeRow: [bytesBeforeRow / 1000] };
};

/**
 * The same beside a floor that is served with the opener policy of our page, for which a browser begins a new
 * process: without it, the floor goes on in that of the empty page before it.
 */
export const seeIsolated: Visit = async (page, address, size) => {
  const { firstRow = [] } = await seeFirstRow(page, `${address}?isolated`, size);
  return { isolatedRow: firstRow };
};

/** From the navigation until the app answers, to a key or to a press. */
export const waitForApp =
  (input: "key" | "press"): Visit =>
  async (page, address) => {
    await page.addInitScript(watchAnswer, input);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.answeredAt !== undefined, undefined, {
      timeout: TIMEOUT_MS,
    });
    const at = await page.evaluate(() => globalThis.answeredAt ?? Number.NaN);
    return input === "key" ? { answersKey: [at] } : { answersPress: [at] };
  };

/** From the first press on a row until the answer of the API about its model is drawn. */
export const openFirst: Visit = async (page, address) => {
  await arrive(page, address);
  return { press: [await pressRow(page)] };
};

/**
 * The scripts that the first details cost whoever has nothing fetched ahead, as a browser that saves data, once
 * the page has fetched what it needs for its list.
 */
export const countScripts: Visit = async (page, address) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await arrive(page, address);
  await page.waitForTimeout(AT_REST_MS);
  await pressRow(page);
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => name.endsWith(".js") && startTime >= globalThis.watchedFrom)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  return { scriptOfDetail: [bytes / 1000] };
};

/** From the first Ctrl K until the palette takes keys, and how many of the letters typed after it are lost. */
export const openPalette: Visit = async (page, address) => {
  await arrive(page, address);
  await page.evaluate<void, Shown>(watchInput, "palette");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(WORD, { delay: LETTER_MS });
  const palette = await shownAfter(page);
  // The last letter may still be on its way into the field.
  await page.waitForTimeout(LETTER_MS * 2);
  const typed = await page.evaluate(
    () => document.querySelector<HTMLInputElement>(".palette input")?.value ?? "",
  );
  return { palette: [palette], lettersLost: [WORD.length - typed.length] };
};

/** Has a page of a slow device do as it would there. */
export async function slowDown(page: Page, device: Device): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  const { latencyMs, bytesPerSecond, slowdown } = device;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return session;
}

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(
    () => document.querySelector("table")?.ariaBusy === "false",
    undefined,
    { timeout: TIMEOUT_MS },
  );
  await page.waitForTimeout(LOOK_MS);
}

async function pressRow(page: Page): Promise<number> {
  const box = await page.locator("tbody a").nth(3).boundingBox();
  if (box === null) throw new Error("there is no row to press");
  await page.evaluate<void, Shown>(watchInput, "answer");
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  return shownAfter(page);
}

async function shownAfter(page: Page): Promise<number> {
  await page.waitForFunction(() => globalThis.shownAfterMs !== undefined, undefined, {
    timeout: TIMEOUT_MS,
  });
  return page.evaluate(() => globalThis.shownAfterMs ?? Number.NaN);
}
