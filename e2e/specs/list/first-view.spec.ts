import type { Locator } from "playwright/test";
import { BETA_HEADER, WORKSPACE_HEADER } from "../../../src/shared/contract/headers.ts";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { columnOf } from "../../../src/browser/model-ui/columns/columns.ts";
import { DEFAULT_COLUMNS } from "../../../src/browser/model-ui/columns/default-columns.ts";
import { createGate } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import type { Gateway } from "../../support/gateway.ts";
import { DEFAULT_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

test.use({ loadsAhead: true });

const COLUMN_HEADERS = DEFAULT_COLUMNS.map((key) => columnOf(key)?.header);

test("the first rows are painted and can be searched before the app runs, which then draws them alike, at either size", async ({
  page,
  models,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  let gate = createGate();
  await page.route("**/assets/app-*.js", async (route) => {
    await gate.opened;
    await route.continue();
  });
  const search = page.getByRole("searchbox", { name: "Search models" });
  const lifecycle = page.getByRole("button", { name: /^Lifecycle/ }).first();
  for (const viewport of [DESKTOP, PHONE]) {
    await test.step(`${viewport.width}`, async () => {
      gate = createGate();
      await page.setViewportSize(viewport);
      await page.goto("/", { waitUntil: "commit" });
      await expect(models.getByRole("link").first()).toBeVisible();
      await expect(lifecycle).toHaveCount(0);
      await page.keyboard.press("/");
      await page.keyboard.type("4");
      const painted = await readRows(models);
      const heads = await models.getByRole("columnheader").allTextContents();
      expect(heads).toEqual(viewport === PHONE ? ["Model", "Released"] : COLUMN_HEADERS);
      const { x, y } = (await models.getByRole("link").nth(3).boundingBox()) ?? {};

      gate.open();
      await expect(lifecycle).toBeVisible();
      await expect(search).toBeFocused();
      await expect(search).toHaveValue("4");
      await search.fill("");
      expect(painted.length).toBeGreaterThan(10);
      await expect
        .poll(async () => (await readRows(models)).slice(0, painted.length))
        .toEqual(painted);
      expect(await models.getByRole("columnheader").allTextContents()).toEqual(heads);
      expect(await models.getByRole("link").nth(3).boundingBox()).toMatchObject({ x, y });
      await expect(page).toHaveURL(/\/$/);
    });
  }
});

test("a screen of rows is painted, however late the style comes", async ({ page, models }) => {
  const gate = createGate();
  await page.route("**/assets/app-*.js", async () => {});
  await page.route("**/assets/*.css", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await expect(models.locator("tbody tr")).toHaveCount(DEFAULT_MODELS.length);
  gate.open();
  await expect(models.getByRole("link").nth(10)).toBeVisible();
});

test("rows that the address sorts differently are not painted early, and the first page is asked for once, as the address wants it", async ({
  page,
  models,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === "/v1/models") asked.push(search);
  });
  await page.goto("/?limit=20&lifecycle=retired&sort=released", { waitUntil: "commit" });
  await expect(models.getByRole("link").first()).toHaveText("Claude 2.0");
  await expect(models).toHaveAttribute("aria-busy", "false");
  expect(asked).toEqual(["?limit=20&lifecycle%5B%5D=retired"]);

  await page.goto("/?lifecycle=retired,active", { waitUntil: "commit" });
  await expect(models).toHaveAttribute("aria-busy", "false");
  expect(asked.slice(1)).toEqual(["?limit=1000&lifecycle%5B%5D=active&lifecycle%5B%5D=retired"]);
});

/** The server must not answer from what it keeps itself. */
const NO_CACHE = { CACHE_SECONDS: "0" };

/** One model, named by what it was asked with. */
const namedBy = (header: string) => ({
  models: generateModels({ size: 1, lifecycles: ["active"] }),
  dress: (model: ModelInfo, { headers }: Request) => ({
    ...model,
    display_name: `Asked with ${headers.get(header) ?? "nothing"}`,
  }),
});

/** What each question for the first page said in a header; what the page asks at rest is none. */
function requestOptionsOf(asked: Gateway["asked"], header: string): (string | null)[] {
  return asked
    .filter(({ path }) => path === "/v1/models?limit=1000")
    .map(({ headers }) => headers.get(header));
}

/** What an address asks for beside the page itself, and the header that it is asked by. */
const REQUEST_OPTIONS = [
  ["betas", BETA_HEADER],
  ["workspace", WORKSPACE_HEADER],
] as const;

for (const [name, header] of REQUEST_OPTIONS) {
  test(`${name} of the address: the first page is requested once, with them; what was asked early for others is no answer`, async ({
    page,
    models,
    gateway,
  }) => {
    const { origin, asked } = await gateway({ ...namedBy(header), environment: NO_CACHE });
    const gate = createGate();
    await page.route("**/assets/app-*.js", async (route) => {
      await gate.opened;
      await route.continue();
    });
    await page.goto(`${origin}/?${name}=first-1`, { waitUntil: "commit" });
    await expect(models.getByRole("link")).toHaveText(["Asked with first-1"]);
    // As Back and Forward do while the app is still on its way.
    await page.evaluate((query) => history.replaceState(null, "", query), `?${name}=then-2`);
    gate.open();
    await expect(models.getByRole("link")).toHaveText(["Asked with then-2"]);
    expect(requestOptionsOf(asked, header)).toEqual(["first-1", "then-2"]);

    await page.reload();
    await expect(models.getByRole("link")).toHaveText(["Asked with then-2"]);
    await page.waitForLoadState("networkidle");
    expect(requestOptionsOf(asked, header)).toEqual(["first-1", "then-2", "then-2"]);
  });
}

test("the first page is on its way before any script has run", async ({
  page,
  models,
  gateway,
}) => {
  const { origin, asked } = await gateway({
    models: [
      {
        type: "model",
        id: "model-1",
        display_name: "First",
        lifecycle: "active",
        created_at: "2026-01-02T00:00:00Z",
      },
    ],
    environment: { CACHE_SECONDS: "0" },
  });
  const gate = createGate();
  await page.route("**/assets/start-*.js", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto(`${origin}/?q=first`, { waitUntil: "commit" });
  await expect.poll(() => asked.map(({ path }) => path)).toEqual(["/v1/models?limit=1000"]);
  gate.open();
  await expect(models.getByRole("link", { name: "First" })).toBeVisible();
  // What the script then asks for is what is on its way.
  expect(asked.map(({ path }) => path)).toEqual(["/v1/models?limit=1000"]);
});

async function readRows(models: Locator): Promise<string[]> {
  const rows = await models.locator("tbody tr:has(a)").allInnerTexts();
  return rows.map((row) => row.replaceAll(/\s+/g, " ").trim());
}
