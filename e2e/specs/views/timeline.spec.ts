import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { generateModels } from "../../fake-api/generate.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { DEFAULT_MODELS, SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const ALL = "/?view=timeline&lifecycle=active,deprecated,retired";
const EPOCH = "1970-01-01T00:00:00Z";
const undated = SAMPLE_MODELS.filter(({ created_at }) => created_at === EPOCH);

const chartOf = (page: Page) => page.getByRole("group", { name: "Chart of lifelines" });
const released = (page: Page) => new URL(page.url()).searchParams.get("released");

/** Reads a picture as a program would: its root and its size, or what is wrong with it. */
async function parseSvg(page: Page, source: string): Promise<readonly unknown[]> {
  // In a page of nobody: ours lets no text become a document.
  const blank = await page.context().newPage();
  const parsed = await blank.evaluate((text) => {
    const parsedText = new DOMParser().parseFromString(text, "image/svg+xml");
    const fault = parsedText.querySelector("parsererror")?.textContent;
    const { nodeName, attributes } = parsedText.documentElement;
    const [width, height] = ["width", "height"].map((name) => attributes.getNamedItem(name)?.value);
    return [fault ?? nodeName, Number(width), Number(height)];
  }, source);
  await blank.close();
  return parsed;
}

test.beforeEach(async ({ page }) => page.clock.setFixedTime(SAMPLE_NOON));

test("bars by line with their facts, by pointer and by keyboard, and the details behind them", async ({
  page,
  details,
}) => {
  await page.goto(ALL);
  const chart = chartOf(page);
  const bar = (name: string) => chart.getByRole("link", { name: new RegExp(`^${name}\\.`) });
  const sonnet = bar("Claude Sonnet 4.5");
  await expect(sonnet).toHaveAccessibleName(
    "Claude Sonnet 4.5. ID: claude-sonnet-4-5-20250929. Line: sonnet. Released: 29 Sep 2025. " +
      "Deprecated: 30 Sep 2026. Retires: 30 Nov 2026. Lifecycle: Retires in 3 days.",
  );
  await expect(bar("Claude Mythos Preview")).toHaveAccessibleName(/Retirement overdue\.$/);
  await expect(chart.getByRole("heading", { name: /^sonnet, 9 models/ })).toBeVisible();
  await expect(page.getByText(`${SAMPLE_MODELS.length - undated.length} models`)).toBeVisible();

  const facts = page.getByRole("tooltip");
  await sonnet.hover();
  await expect(facts).toContainText("Retires30 Nov 2026");
  await page.mouse.move(5, 5);
  await expect(facts).toBeHidden();

  const first = chart.getByRole("link").first();
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(bar("Claude Fable 5.1")).toBeFocused();
  await expect(facts).toContainText("claude-fable-5-1");
  const [row, told] = [await bar("Claude Fable 5.1").boundingBox(), await facts.boundingBox()];
  expect((told?.y ?? 0) >= (row?.y ?? 0) + (row?.height ?? 0)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(facts).toBeHidden();
  await page.keyboard.press("End");
  await expect(bar("Claude 2.0")).toBeFocused();
  await expect(bar("Claude 2.0")).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press("Home");
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport({ ratio: 0.95 });
  await page.keyboard.press("Enter");
  await expect(details).toContainText("Claude Fable 5.2");
  await expect(page).toHaveURL(/model=claude-fable-5-2/);
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(first).toBeFocused();

  const list = page.getByRole("region", { name: /^Release date unknown/ });
  await page.getByRole("button", { name: `${undated.length} undated` }).click();
  await expect(list).toBeInViewport();
  await expect(list.getByRole("link")).toHaveText(undated.map((model) => model.display_name));
  await expect(chart.getByRole("link", { name: /claude-1\.3/ })).toHaveCount(0);
});

test("a model that is opened by an alias is marked wherever it is shown", async ({
  page,
  models,
  details,
}) => {
  const open = "model=claude-sonnet-4-5";
  const marked = async (name: string | RegExp) => {
    await expect(details).toContainText("is an alias of claude-sonnet-4-5-20250929");
    await expect(page.locator("main [aria-current=true]")).toHaveCount(1);
    await expect(page.locator("main").getByRole("link", { name }).first()).toHaveAttribute(
      "aria-current",
      "true",
    );
  };
  await page.goto(`${ALL}&${open}`);
  await marked(/^Claude Sonnet 4\.5\./);
  await page.goto(`${ALL}&as=table&${open}`);
  await marked("Claude Sonnet 4.5");
  for (const view of ["retirements", "compare&compare=claude-sonnet-4-5-20250929", "models"]) {
    await page.goto(`/?view=${view}&${open}`);
    await marked("Claude Sonnet 4.5");
  }

  // Before the answer is there, what is known of the name marks the row.
  await page.route("**/v1/models/claude-sonnet-4-5", async () => undefined);
  await page.goto(`/?${open}`);
  await expect(models.getByRole("link", { name: "Claude Sonnet 4.5" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("time is zoomed and moved by buttons, keys, wheel and drag, and the page still scrolls", async ({
  page,
}) => {
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
  await page.goto(`${ALL}&released=2025-01-01..2025-12-31`);
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

test("a link shows what its sender saw: the time range, and the table", async ({
  page,
  context,
}) => {
  await page.goto(ALL);
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
  await expect(async () => {
    await colleague.goto(page.url());
    await expect(colleague.locator(".lifelines-axis")).toHaveText(seen ?? "", { timeout: 2000 });
  }).toPass();
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
  await page.goto(`${ALL}&time=2024-01-05..2026-11-01`);
  await expect(axis).toHaveText(/^2024Q2Q3/);
  await expect(axis).not.toHaveText(/2024.*2024/);
  await page.goto(`${ALL}&time=2026-02-30..x&as=art`);
  await expect(axis).toHaveText(everything ?? "");
});

test("the table says the same as the chart, and pictures stand alone", async ({
  page,
  details,
}) => {
  await page.goto(`${ALL}&q=sonnet`);
  const sonnets = SAMPLE_MODELS.filter(({ line }) => line === "sonnet");
  await expect(chartOf(page).getByRole("link")).toHaveCount(sonnets.length);
  const save = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const svg = await save("Save as SVG");
  expect(svg.name).toBe("lifelines-2026-11-27.svg");
  const text = svg.bytes.toString();
  const parsed = await parseSvg(page, text);
  expect(parsed).toEqual(["svg", expect.any(Number), expect.any(Number)]);
  expect(text).not.toMatch(/var\(|oklch|light-dark|href|<image|<foreignObject|<style|url\((?!#)/);
  expect(text.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  for (const { display_name } of sonnets) expect(text).toContain(display_name);
  for (const part of [
    "Retires in 3 days",
    "Today, 27 Nov 2026",
    "As reported by the sample catalogue of 2026-11-27, generated on 27 Nov 2026 (UTC).",
  ]) {
    expect(text).toContain(part);
  }

  const png = await save("Save as PNG");
  expect(png.name).toBe("lifelines-2026-11-27.png");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(parsed[1]));
  expect(png.bytes.readUInt32BE(20)).toBe(2 * Number(parsed[2]));
  // A picture of nothing would be a few kilobytes of one colour.
  expect(png.bytes.length).toBeGreaterThan(40_000);

  await page.getByRole("button", { name: "As a table" }).click();
  const table = page.getByRole("table", { name: "Lifelines" });
  await expect(table).toHaveAttribute("aria-rowcount", String(sonnets.length + 1));
  await expect(table.getByRole("row", { name: /^Claude Sonnet 4\.5/ })).toHaveText(
    "Claude Sonnet 4.5claude-sonnet-4-5-20250929sonnet29 Sep 202530 Sep 202630 Nov 2026Retires in 3 days",
  );
  await table.getByRole("link", { name: "Claude Sonnet 4.6" }).click();
  await expect(details).toContainText("17 Feb 2026");
});

const model = (id: string, more: object = {}) => ({
  type: "model" as const,
  id,
  display_name: `Model ${id}`,
  lifecycle: "active",
  ...more,
});
/** On days of their own: a day that all share is no release date. */
const ODD: readonly ModelInfo[] = [
  model("no-line", { line: null }),
  model("new-line", { line: "<b>saga</b>", deprecated_at: null, retires_at: null }),
  model("proto", { line: "__proto__", display_name: "safe\u202Egnp \ud800 \uffff" }),
  model("reversed", {
    line: "opus",
    lifecycle: "retired",
    deprecated_at: "2024-10-01T00:00:00Z",
    retires_at: "2024-09-01T00:00:00Z",
  }),
  model("retired-undated", { line: "opus", lifecycle: "retired", retires_at: null }),
  model("resting", { line: "opus" }),
  model("ancient", { line: "opus", created_at: "2020-01-01T00:00:00Z" }),
  model("far", { line: "opus", retires_at: "9999-12-31T00:00:00Z" }),
].map((one, at) => ({ created_at: `2025-03-0${at + 1}T00:00:00Z`, ...one }));

test("what the API does not report, or reports oddly, is drawn and labelled as such", async ({
  page,
  gateway,
}) => {
  const asToday = ({ id, ...rest }: ModelInfo) =>
    id === "resting" ? { id, ...rest, lifecycle: "resting" } : { id, ...rest };
  let dress: (model: ModelInfo) => object = asToday;
  const { origin } = await gateway({
    models: ODD,
    dress: (one) => dress(one),
    environment: { CACHE_SECONDS: "0" },
  });
  await page.goto(origin + ALL);
  const bar = (id: string) => chartOf(page).getByRole("link", { name: new RegExp(`ID: ${id}\\.`) });
  await expect(chartOf(page).getByRole("link")).toHaveCount(ODD.length);
  await expect(bar("no-line")).toHaveAccessibleName(/Line: No line\..*Deprecated: Not reported\./);
  await expect(bar("reversed")).toHaveAccessibleName(/retirement date is before its release\./);
  await expect(bar("retired-undated")).toHaveAccessibleName(
    /its retirement date is not reported\.$/,
  );
  await expect(page.getByText("? end not reported")).toBeVisible();
  await expect(bar("resting")).toHaveAccessibleName(/Lifecycle: resting\.$/);
  await expect(page.getByRole("heading", { name: "<b>saga</b>, 1 model" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "No line reported, 1 model" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as SVG" }).click();
  const source = (await readFile(await (await download).path())).toString();
  expect(await parseSvg(page, source)).toEqual(["svg", expect.any(Number), expect.any(Number)]);

  // An older gateway, which sends four fields.
  dress = ({ type, id, display_name, created_at }) => ({ type, id, display_name, created_at });
  await page.reload();
  await expect(
    page.getByRole("heading", { name: `No line reported, ${ODD.length} models` }),
  ).toBeVisible();
  await expect(bar("new-line")).toHaveAccessibleName(
    /Line: Not reported\. Released: 2 Mar 2025\..*Lifecycle: Not reported\.$/,
  );

  dress = (one) => ({ ...one, created_at: EPOCH });
  await page.reload();
  await expect(page.getByText("None of these models has a known release date")).toBeVisible();
  await expect(page.getByRole("link", { name: "Model no-line" })).toBeVisible();
  await expectAccessible(page);
});

test("a thousand bars are drawn as far as they are seen, and more are counted", async ({
  page,
  gateway,
}) => {
  const models = generateModels({ size: 1_300, lifecycles: ["active", "deprecated"] });
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
  await page.goto(`${origin}/?view=timeline&released=2024-06-01..2026-11-21`);
  await expect(page.getByText(`${days.length} models`).first()).toBeVisible();
  await expect(chart.getByRole("link").first()).toBeVisible();
  expect(await chart.getByRole("link").count()).toBeLessThan(60);
  await chart.getByRole("link").first().focus();
  await page.keyboard.press("End");
  await expect(chart.getByRole("listitem").last()).toHaveAttribute("aria-posinset", /\d{2,}/);
  await expect(chart.getByRole("link").last()).toBeFocused();
});

for (const viewport of [DESKTOP, PHONE]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });
    test("axe finds nothing in the timeline and its table, in both themes", async ({ page }) => {
      await page.goto(`${ALL}&released=2024-01-01..2026-06-30`);
      await expect(chartOf(page).getByRole("link").first()).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: "As a table" }).click();
      await expect(page.getByRole("table", { name: "Lifelines" })).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await expectNoSidewaysScroll(page);
      for (const days of ["2026-05-28..2026-05-28", "1999-01-01..1999-12-31"]) {
        await page.goto(`${ALL}&released=${days}`);
        await expect(page.getByText(/^(1|0) models?$/)).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
  });
}
