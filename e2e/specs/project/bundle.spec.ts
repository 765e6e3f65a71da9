import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright/test";
import { createGate, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { startUpstream } from "../../fake-api/upstream.ts";
import { buildProject, copyProject } from "../../support/copy-project.ts";
import { untilLoadedAhead } from "../../support/loaded-ahead.ts";
import { expect, test } from "../../support/fixtures.ts";
import { startServer } from "../../support/start-server.ts";
import type { FirstLoad } from "../../../src/build/first-load.ts";

/** React 58.6, Query 8.7, Table 8.4, Virtual 8.5, and 20 for everything of ours. */
const FIRST_LOAD_BUDGET_BYTES = 105_000;
/** The largest parts draw a chart, or list what is found in a repository; they bring libraries of their own. */
const PART_BUDGET_BYTES = 80_000;
const SENTINEL = "sk-ant-sentinel-4d1c7a90e2b85f36";

test("the first view needs at most 105 kB of JavaScript, brotli", async ({ page, models }) => {
  // What the page fetches automatically is as much a part of it; what it loads ahead at rest is not.
  await page.addInitScript(saveData);
  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  const scripts = await loadedScripts(page, "dist/client");
  const bytes = scripts.reduce((sum, script) => sum + script.brotliBytes, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes, JSON.stringify(scripts)).toBeLessThanOrEqual(FIRST_LOAD_BUDGET_BYTES);
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

test("all files of a view are asked for at once, its styles among them, and none before for whoever saves data", async ({
  page,
  models,
}) => {
  await page.addInitScript(saveData);
  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  // Longer than the page waits before it loads what is not open.
  await page.waitForTimeout(2500);
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

test("a key present while building and serving is in no byte that a browser gets", async () => {
  const project = copyProject();
  const upstream = await startUpstream({
    models: generateModels({ size: 30 }),
    // The worst an upstream can do: say the key back.
    interfere: ({ headers, url }) =>
      url.includes("after_id")
        ? refusal(400, `the key ${headers.get("x-api-key") ?? ""} may not do this`)
        : null,
  });
  try {
    const environment = { ANTHROPIC_API_KEY: SENTINEL, ANTHROPIC_BASE_URL: upstream.origin };
    buildProject(project.folder, environment);
    const client = join(project.folder, "dist/client");
    const files = readdirSync(client, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(readFileSync(file).includes(SENTINEL), file).toBe(false);

    const server = await startServer(environment, project.folder);
    try {
      const assets = files.map((file) => file.slice(client.length));
      const questions = ["/", "/v1/models", "/v1/models?after_id=x", "/v1/models/none", "/healthz"];
      for (const path of [...questions, ...assets]) {
        const response = await fetch(server.origin + path);
        const sent = JSON.stringify([...response.headers]) + (await response.text());
        expect(sent, path).not.toContain(SENTINEL);
      }
      const keys = upstream.asked.map(({ headers }) => headers.get("x-api-key"));
      expect(new Set(keys)).toEqual(new Set([SENTINEL]));
      expect(server.log()).not.toContain(SENTINEL);
    } finally {
      await server.stop();
    }
  } finally {
    await upstream.stop();
    project.remove();
  }
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

/** Has the browser say that its reader saves data. Runs in the page. */
function saveData(): void {
  Object.defineProperty(navigator, "connection", { value: { saveData: true } });
}
