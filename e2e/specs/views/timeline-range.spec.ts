import type { Locator, Page } from "playwright/test";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";

const ALL = "/?view=timeline&lifecycle=active,deprecated,retired";

const chartOf = (page: Page) => page.getByRole("group", { name: "Chart of lifelines" });
const released = (page: Page) => new URL(page.url()).searchParams.get("released");

test.beforeEach(async ({ page }) => page.clock.setFixedTime(SAMPLE_NOON));

test("time is zoomed and moved by buttons, keys, wheel and drag, the page still scrolls, and a link shows what its sender saw", async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto(ALL);
  const chart = chartOf(page);
  await expect(chart.getByRole("link").first()).toBeVisible();
  const ticks = async () => page.locator(".lifelines-axis text").allTextContents();
  const all = await ticks();
  const changes = async (act: () => Promise<void>) => {
    const before = await ticks();
    await act();
    await expect.poll(ticks).not.toEqual(before);
  };
  expect(all).toContain("Today, 27 Nov 2026");
  await changes(async () => page.getByRole("button", { name: "Zoom in" }).click());
  await changes(async () => page.getByRole("button", { name: "Zoom in" }).click());
  await changes(async () => page.getByRole("button", { name: "Earlier" }).click());
  await changes(async () => page.getByRole("button", { name: "Later" }).click());
  await changes(async () => page.getByRole("button", { name: "Fit" }).click());
  expect(await ticks()).toEqual(all);

  await chart.getByRole("link").first().focus();
  for (const key of ["+", "+", "+", "ArrowLeft", "ArrowRight", "-"]) {
    await changes(async () => page.keyboard.press(key));
  }
  await page.keyboard.press("0");
  await expect.poll(ticks).toEqual(all);

  const box = { x: 900, y: 500 };
  await page.mouse.move(box.x, box.y);
  await page.keyboard.down("Control");
  await changes(async () => page.mouse.wheel(0, -300));
  await changes(async () => page.mouse.wheel(0, -300));
  await page.keyboard.up("Control");
  await changes(async () => {
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y, { steps: 5 });
    await page.mouse.up();
  });
  expect(page.url()).not.toContain("model=");
  await changes(async () => page.mouse.wheel(150, 0));
  const still = await ticks();
  const top = chart.getByRole("link").first();
  const before = (await top.boundingBox())?.y ?? 0;
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await top.boundingBox())?.y ?? -999).toBeLessThan(before);
  expect(await ticks()).toEqual(still);

  // A link shows what its sender saw: the time range, and the table.
  await goTo(page, ALL);
  const axis = page.locator(".lifelines-axis");
  const everything = await axis.textContent();
  for (let press = 0; press < 3; press += 1) {
    await page.getByRole("button", { name: "Zoom in" }).click();
  }
  await page.getByRole("button", { name: "Later" }).click();
  await expect.poll(() => page.url()).toMatch(/[?&]time=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  const seen = await axis.textContent();
  expect(seen).not.toBe(everything);
  const colleague = await context.newPage();
  await colleague.clock.setFixedTime(SAMPLE_NOON);
  // The address follows a moment later.
  const shown = async () => {
    await colleague.goto(page.url());
    await expect(colleague.locator(".lifelines-axis").locator("text").first()).toBeVisible();
    return colleague.locator(".lifelines-axis").textContent();
  };
  await expect.poll(shown, { timeout: 30_000 }).toBe(seen);
  await colleague.close();

  // Back and forth between views, and what is chosen there, it stays.
  await page.getByRole("link", { name: "Retirements" }).click();
  await page.getByRole("link", { name: "Timeline" }).click();
  await expect(axis).toHaveText(seen ?? "");
  await page.getByRole("button", { name: "Fit" }).click();
  await expect(axis).toHaveText(everything ?? "");
  await expect.poll(() => page.url()).not.toContain("time=");

  await page.getByRole("button", { name: "As a table" }).click();
  await expect.poll(() => page.url()).toContain("as=table");
  await page.reload();
  await expect(page.getByRole("table", { name: "Lifelines" })).toBeVisible();
  await page.getByRole("button", { name: "As a table" }).click();
  await expect.poll(() => page.url()).not.toContain("as=");
  await goTo(page, `${ALL}&time=2024-01-05..2026-11-01`);
  await expect(axis).toHaveText(/^2024Q2Q3/);
  await expect(axis).not.toHaveText(/2024.*2024/);
  await goTo(page, `${ALL}&time=2026-02-30..x&as=art`);
  await expect(axis).toHaveText(everything ?? "");
});

test("the brush, the address and the list say the same", async ({ page, models }) => {
  await page.goto(`${ALL}&released=1999-01-01..1999-12-31`);
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await expect(page.getByText("0 models")).toBeVisible();
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeVisible();
  await expect(page.getByRole("slider", { name: "Released to" })).toHaveAttribute(
    "aria-valuetext",
    "31 Dec 1999",
  );
  await page.getByRole("button", { name: "As a table" }).click();
  await expect(page.getByRole("table", { name: "Lifelines" })).toBeVisible();
  await page.getByRole("button", { name: "Clear search and filters" }).press("Enter");
  await expect(page.getByRole("link", { name: "Claude Sonnet 4.5" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search models" })).toBeFocused();
  await goTo(page, `${ALL}&released=2025-01-01..2025-12-31`);
  const chart = chartOf(page);
  const from = page.getByRole("slider", { name: "Released from" });
  const to = page.getByRole("slider", { name: "Released to" });
  const of2025 = SAMPLE_MODELS.filter(({ created_at }) => created_at.startsWith("2025"));
  await expect(chart.getByRole("link")).toHaveCount(of2025.length);
  await expect(from).toHaveAttribute("aria-valuetext", "1 Jan 2025");
  await expect(to).toHaveAttribute("aria-valuetext", "31 Dec 2025");

  await to.focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => released(page)).toBe("2025-01-01..2025-12-30");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("PageDown");
  await expect.poll(() => released(page)).toBe("2025-01-01..2025-10-30");
  await from.focus();
  await page.keyboard.press("End");
  await expect.poll(() => released(page)).toBe("2025-10-30..2025-10-30");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(chart.getByRole("link")).toHaveCount(1);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect.poll(() => released(page)).toBeNull();
  await expect(from).toBeFocused();
  // With everything shown, strip and chart have one axis.
  const leftOf = async (label: Locator) =>
    label.evaluate((it) => Math.round(it.getBoundingClientRect().left));
  const year = { hasText: /^2025$/ };
  const inStrip = await leftOf(page.locator(".strip-tick", year));
  const inChart = await leftOf(page.locator(".lifelines-axis text", year));
  expect(Math.abs(inStrip + 5 - inChart)).toBeLessThanOrEqual(1);

  const track = await page.getByRole("group", { name: "Release range" }).boundingBox();
  const middle = (track?.y ?? 0) + 20;
  await page.mouse.move(900, middle);
  await page.mouse.down();
  await page.mouse.move(1150, middle, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => released(page)).toMatch(/^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
  const drawn = released(page);
  const count = await chart.getByRole("link").count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(SAMPLE_MODELS.length);
  await page.reload();
  await expect(chart.getByRole("link")).toHaveCount(count);
  expect(released(page)).toBe(drawn);

  await page.getByRole("link", { name: "Models", exact: true }).click();
  await expect(models.getByRole("link")).toHaveCount(count);
  await expect(page.getByRole("button", { name: /^Released \d.* – \d/ })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(models).toHaveAttribute("aria-rowcount", String(DEFAULT_MODELS.length + 1));
  expect(released(page)).toBeNull();
});

test("a thousand bars are drawn as far as they are seen, and more are counted", async ({
  page,
  gateway,
}) => {
  const models = generateModels({
    size: 1_300,
    lifecycles: ["active", "deprecated"],
    hasCapabilities: false,
  });
  const { origin } = await gateway({ models });
  await page.goto(`${origin}/?view=timeline`);
  const chart = chartOf(page);
  await expect(page.getByText("more than 1,000, so releases are counted")).toBeVisible();
  const column = chart.getByRole("button", {
    name: /^opus, .* released\. Filter to these days\.$/,
  });
  await column.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(column.nth(1)).toBeFocused();
  await expect(page.getByRole("tooltip")).toContainText(/\d released/);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => released(page)).not.toBeNull();
  await expect(chart.getByRole("link").first()).toBeVisible();

  const days = models.filter(({ created_at }) => created_at >= "2024-06-01");
  expect(days.length).toBeGreaterThan(800);
  expect(days.length).toBeLessThan(1_000);
  await goTo(page, `${origin}/?view=timeline&released=2024-06-01..2026-11-21`);
  await expect(page.getByText(`${days.length} models`).first()).toBeVisible();
  await expect(chart.getByRole("link").first()).toBeVisible();
  expect(await chart.getByRole("link").count()).toBeLessThan(60);
  // The longest names there are have room on a desk.
  await expect(chart.getByText(/ São Paulo #\d+/).first()).toBeVisible();
  await expect(chart.getByText("…")).toHaveCount(0);
  await chart.getByRole("link").first().focus();
  await page.keyboard.press("End");
  await expect(chart.getByRole("listitem").last()).toHaveAttribute("aria-posinset", /\d{2,}/);
  await expect(chart.getByRole("link").last()).toBeFocused();
});
