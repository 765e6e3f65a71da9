import type { Locator } from "playwright/test";
import { createGate } from "../../fake-api/faults.ts";
import { controlFaults } from "../../support/control-faults.ts";
import { expect, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

/** @see https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** A tenth of what counts as good: a status that grows by a word, but no row and no column. */
const SHIFT_MAX = 0.01;

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("the details are a modal dialog, Close brings the list back, and a look-up leaves nothing over them", async ({
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

    await page.getByRole("button", { name: "More" }).click();
    const name = page.getByRole("combobox", { name: "Look up an alias or ID" });
    await name.fill("claude-opus-4-5");
    await name.press("Enter");
    await expect(dialog).toContainText("is an alias");
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
  await page.goto("/?lifecycle=active,deprecated,retired");
  for (const { width, model } of [
    { width: 320, model: "" },
    { width: PHONE.width, model: "" },
    { width: 768, model: "" },
    { width: 768, model: "claude-mythos-preview" },
    { width: 1440, model: "claude-mythos-preview" },
  ]) {
    await page.setViewportSize({ width, height: 844 });
    await goTo(page, `/?lifecycle=active,deprecated,retired&model=${model}`);
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
      document.adoptedStyleSheets = [spacing];
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
    await page.evaluate(() => (document.adoptedStyleSheets = []));
  }
});

test("numbers stand below the end of their column's name, and a tooltip with an exact value covers the row below it", async ({
  page,
  models,
}) => {
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const times = models.locator("tbody time");
  await times.first().hover();
  await expect(times.first()).toHaveAttribute("data-exact", /UTC$/);
  const below = await times.nth(1).boundingBox();
  const clip = { x: below?.x ?? 0, y: below?.y ?? 0, width: 60, height: 4 };
  const seen = await page.screenshot({ clip });
  await times.nth(1).evaluate((time) => (time.style.visibility = "hidden"));
  expect(seen.equals(await page.screenshot({ clip }))).toBe(true);

  await goTo(page, "/?model=claude-opus-4-5");
  await expect(models.getByRole("columnheader", { name: "ID", exact: true })).toBeVisible();
  for (const [name, at] of [
    ["Context", 4],
    ["Max output", 5],
  ] as const) {
    const endOf = async (part: Locator) => {
      const box = await part.boundingBox();
      return box ? box.x + box.width : 0;
    };
    const value = models.getByRole("cell").nth(at).locator(".exact");
    const distance = async () =>
      Math.abs((await endOf(models.getByRole("button", { name }))) - (await endOf(value)));
    await expect.poll(distance, name).toBeLessThan(1);
  }
});

test("the bar has few rows, no control covers another, and the search can be typed in", async ({
  page,
  models,
}) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const sizeOf = async (part: Locator) => (await part.boundingBox()) ?? { width: 0, height: 999 };
  for (const [width, rows] of [
    [1024, 2],
    [320, 4],
  ] as const) {
    await page.setViewportSize({ width, height: 640 });
    const barHeight = async () => (await sizeOf(page.getByRole("search"))).height;
    await expect.poll(barHeight, `${width}`).toBeLessThan(rows * 56);
    const field = page.getByRole("searchbox", { name: "Search models" });
    await expect.poll(async () => (await sizeOf(field)).width, `${width}`).toBeGreaterThan(100);
    await expectNoSidewaysScroll(page);
    await expect(page.locator(".filter svg").first()).toBeVisible();
  }
  await page.setViewportSize(PHONE);
  await expect.poll(async () => controlFaults(page)).toEqual([]);
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
