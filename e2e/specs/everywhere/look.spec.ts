import { createGate } from "../../fake-api/faults.ts";
import { controlFaults } from "../../support/control-faults.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

/** @see https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** A tenth of what counts as good: a status that grows by a word, but no row and no column. */
const SHIFT_MAX = 0.01;

const VIEWS: readonly [view: string, address: string][] = [
  ["the list", "/?lifecycle=active,deprecated,retired"],
  ["the details", "/?model=claude-opus-4-5"],
  ["nothing found", "/?q=no+such+model"],
];

for (const viewport of [DESKTOP, PHONE]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });
    test("axe finds nothing in either theme, and nothing scrolls sideways", async ({
      page,
      models,
    }) => {
      await page.clock.setFixedTime(SAMPLE_NOON);
      for (const [view, address] of VIEWS) {
        await test.step(view, async () => {
          await page.goto(address);
          if (address.includes("model=")) {
            await expect(page.getByText("claude-opus-4-5 is an alias of").first()).toBeVisible();
          } else {
            await expect(models).toHaveAttribute("aria-busy", "false");
          }
          await expectAccessibleInBothThemes(page);
          await expectNoSidewaysScroll(page);
        });
      }
    });
  });
}

test.describe("with unusual settings", () => {
  test.use({ expectedRefusals: [404, 502], reducedMotion: "reduce" });

  test("axe finds nothing in an open filter, a 404 and a failure", async ({ page, details }) => {
    await page.goto("/");
    await page.getByRole("button", { name: /^Line/ }).click();
    await expect(page.getByRole("checkbox", { name: /^Opus/i })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/?model=claude-opus-4-55");
    await expect(details).toContainText("model: claude-opus-4-55");
    await expectAccessible(page);
    await page.route("**/v1/models?**", async (route) =>
      route.fulfill({
        status: 502,
        json: { type: "error", error: { type: "api_error", message: "bad" }, request_id: null },
      }),
    );
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Retry" })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("the details are a modal dialog, and Close brings the list back", async ({
    page,
    models,
  }) => {
    await page.goto("/");
    await models.getByRole("link", { name: "Claude Opus 4.5" }).click();
    const dialog = page.getByRole("dialog", { name: "Model details" });
    await expect(dialog).toContainText("Pinned ID");
    await expectNoSidewaysScroll(page);
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await expect(models.getByRole("link", { name: "Claude Opus 4.5" })).toBeVisible();
  });

  test("a look-up leaves nothing over the details", async ({ page, models }) => {
    await page.goto("/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    await page.getByRole("button", { name: "More" }).click();
    const name = page.getByRole("combobox", { name: "Look up an alias or ID" });
    await name.fill("claude-opus-4-5");
    await name.press("Enter");
    await expect(page.getByRole("dialog", { name: "Model details" })).toContainText("is an alias");
    await expect(name).toBeHidden();
  });
});

test("neither badges nor, with text spaced as readers may, names and IDs are cut", async ({
  page,
  models,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  const cut = async (parts: string) =>
    models
      .locator(parts)
      .evaluateAll((texts) =>
        texts
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
  for (const { width, model } of [
    { width: 320, model: "" },
    { width: PHONE.width, model: "" },
    { width: 768, model: "" },
    { width: 768, model: "claude-mythos-preview" },
    { width: 1440, model: "claude-mythos-preview" },
  ]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/?lifecycle=active,deprecated,retired&model=${model}`);
    await expect(models).toHaveAttribute("aria-busy", "false");
    await expect(models.getByText("Retirement overdue")).toBeVisible();
    await expect.poll(async () => cut(".badge bdi"), `${width}`).toEqual([]);
    if (width === DESKTOP.width) expect(await cut(".row-id code")).toEqual([]);
    expect(await cut("[href*=mythos-preview], [href*=sonnet-4-6]"), `${width}`).toEqual([]);
    // @see https://www.w3.org/TR/WCAG22/#text-spacing
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
      );
      document.adoptedStyleSheets.push(spacing);
    });
    const texts = ".row-name, .row-id code, .badge bdi, .head-text";
    await expect.poll(async () => cut(texts), `${width}, spaced`).toEqual([]);
    const filters = page.locator(".filter-name, .filter strong");
    const widths = async () =>
      filters.evaluateAll((all) => all.map((it) => it.scrollWidth - it.clientWidth));
    expect(
      (await widths()).filter((px) => px > 0),
      `${width}, filters`,
    ).toEqual([]);
  }
});

test("numbers stand below the end of their column's name", async ({ page, models }) => {
  await page.goto("/?model=claude-opus-4-5");
  await expect(models.getByRole("columnheader", { name: "ID", exact: true })).toBeVisible();
  await expect(models).toHaveAttribute("aria-busy", "false");
  for (const [name, at] of [
    ["Context", 4],
    ["Max output", 5],
  ] as const) {
    const head = await models.getByRole("button", { name }).boundingBox();
    const value = await models.getByRole("cell").nth(at).locator(".exact").boundingBox();
    const endOf = (box: typeof head) => (box ? box.x + box.width : 0);
    expect(Math.abs(endOf(head) - endOf(value)), name).toBeLessThan(1);
  }
});

test("a tooltip with an exact value covers the row below it", async ({ page, models }) => {
  await page.goto("/");
  const times = models.locator("tbody time");
  await times.first().hover();
  await expect(times.first()).toHaveAttribute("data-exact", /UTC$/);
  const below = await times.nth(1).boundingBox();
  const clip = { x: below?.x ?? 0, y: below?.y ?? 0, width: 60, height: 4 };
  const seen = await page.screenshot({ clip });
  await times.nth(1).evaluate((time) => (time.style.visibility = "hidden"));
  expect(seen.equals(await page.screenshot({ clip }))).toBe(true);
});

test("in forced colours the open row and the ticked box still look different", async ({
  page,
  models,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/?model=claude-opus-4-5");
  const row = models.getByRole("row", { name: "Claude Opus 4.5" });
  await expect(row).toHaveCSS("outline-style", "solid");
  const tick = row.getByRole("checkbox");
  await expect(tick).toHaveCSS("appearance", "auto");
  await tick.check();
  // The system's mark and no second one.
  expect(await tick.evaluate((box) => getComputedStyle(box, "::after").content)).toBe("none");
});

test("the bar has few rows, no control covers another, and the search can be typed in", async ({
  page,
  models,
}) => {
  for (const [width, rows] of [
    [1024, 2],
    [320, 4],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto("/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    const bar = await page.getByRole("search").boundingBox();
    expect(bar?.height, `${width}`).toBeLessThan(rows * 56);
    const field = await page.getByRole("searchbox", { name: "Search models" }).boundingBox();
    expect(field?.width, `${width}`).toBeGreaterThan(100);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(PHONE);
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  expect(await controlFaults(page)).toEqual([]);
});

test("nothing moves while the page loads", async ({ page, models }) => {
  await page.addInitScript(() => {
    const shifts: [value: number, where: string][] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const nodes = sources.map(({ node }) => node?.parentElement?.innerHTML.slice(0, 200));
        shifts.push([value, nodes.join(" and ")]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const gate = createGate();
  await page.route("**/v1/models**", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "true");
  gate.open();
  await expect(models.getByRole("link").first()).toBeVisible();
  await expect(models).toHaveAttribute("aria-busy", "false");
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: readonly [value: number, where: string][] }).shifts,
  );
  const total = shifts.reduce((sum, [value]) => sum + value, 0);
  expect(total, JSON.stringify(shifts)).toBeLessThan(SHIFT_MAX);
});

test("the theme follows the system until chosen, and the choice is remembered", async ({
  page,
  models,
}) => {
  const background = async () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).not.toBe(light);
  const dark = await background();

  const theme = page.getByLabel("Theme");
  await theme.selectOption("Light");
  await expect.poll(background).toBe(light);
  await page.reload();
  await expect(models.getByRole("link").first()).toBeVisible();
  expect(await background()).toBe(light);
  await theme.selectOption("System");
  await expect.poll(background).toBe(dark);
});
