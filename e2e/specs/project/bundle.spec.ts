import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright/test";
import { createGate } from "../../fake-api/faults.ts";
import { untilLoadedAhead } from "../../support/loaded-ahead.ts";
import { expect, test } from "../../support/fixtures.ts";
import type { FirstLoad } from "../../../src/build/first-load.ts";

/** React 58.6, Query 8.7, Table 8.4, Virtual 8.5, and 20 for everything of ours. */
const FIRST_LOAD_BUDGET_BYTES = 105_000;
/** The largest parts draw a chart, or list what is found in a repository; they bring libraries of their own. */
const PART_BUDGET_BYTES = 80_000;

test("the first view needs at most 105 kB of JavaScript, brotli, and a view asks for all its files at once", async ({
  page,
  models,
}) => {
  // What the page fetches automatically is as much a part of it; what it loads ahead at rest is not.
  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  const scripts = await loadedScripts(page, "dist/client");
  const bytes = scripts.reduce((sum, script) => sum + script.brotliBytes, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes, JSON.stringify(scripts)).toBeLessThanOrEqual(FIRST_LOAD_BUDGET_BYTES);

  // Its styles among them, and none before for whoever saves data: what a page at rest loads for itself is here.
  await untilLoadedAhead(page, ["/retirement-badge-", "/whole-list-"]);
  const asked: string[] = [];
  const gate = createGate();
  await page.route("**/assets/*", async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await gate.opened;
    await route.continue();
  });
  await page.getByRole("link", { name: "Timeline" }).click();
  await expect.poll(() => asked.some((path) => path.includes("timeline-view"))).toBe(true);
  const { length } = asked;
  expect(asked.filter((path) => path.endsWith(".css"))).toHaveLength(1);
  gate.open();
  await expect(page.locator(".timeline-bar")).toHaveCSS("display", "flex");
  expect(asked.slice(length)).toEqual([]);
});

test("the first row waits for little, and every part comes in one wave of a bounded size", () => {
  const { first_row, parts } = JSON.parse(
    readFileSync("dist/first-load.json", "utf8"),
  ) as FirstLoad;
  expect(first_row.style).toBeLessThanOrEqual(5000);
  expect(first_row.style + first_row.script).toBeLessThanOrEqual(10_000);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter(({ depth }) => depth > 1)).toEqual([]);
  expect(parts.filter(({ script }) => script > PART_BUDGET_BYTES)).toEqual([]);
  expect(parts.find(({ name }) => name === "panel")?.script).toBeLessThanOrEqual(15_000);
  expect(parts.filter(({ style }) => style > 2500)).toEqual([]);
});

test.describe("for a reader who does not save data", () => {
  test.use({ loadsAhead: true });

  test("at rest, what is not open is loaded ahead, and opens without the network", async ({
    page,
    models,
  }) => {
    await page.goto("/");
    await expect(models.getByRole("link").first()).toBeVisible();
    await untilLoadedAhead(page);
    await page.route("**/assets/*", async (route) => route.abort());
    await page.getByRole("link", { name: "Timeline" }).click();
    await expect(page.locator(".timeline-bar")).toHaveCSS("display", "flex");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search models and commands" })).toBeFocused();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keyboard" }).click();
    await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  });
});

/** A script that the browser asked for. */
interface LoadedScript {
  /** Path on the server, and inside the client folder. */
  readonly path: string;
  /** Bytes after brotli at its best, as the server sends it. */
  readonly brotliBytes: number;
}

/**
 * The scripts that a page has loaded so far, however it came to ask for them: named in the HTML,
 * preloaded, imported, or imported on demand.
 */
async function loadedScripts(page: Page, clientFolder: string): Promise<LoadedScript[]> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith(".js")),
  );
  const paths = new Set(addresses.map((address) => new URL(address).pathname));
  return [...paths].map((path) => ({
    path,
    brotliBytes: brotliCompressSync(readFileSync(join(clientFolder, path))).length,
  }));
}
