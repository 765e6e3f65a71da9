import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";

const ALL = "/?view=timeline&lifecycle=active,deprecated,retired";
const EPOCH = "1970-01-01T00:00:00Z";

const chartOf = (page: Page) => page.getByRole("group", { name: "Chart of lifelines" });

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
