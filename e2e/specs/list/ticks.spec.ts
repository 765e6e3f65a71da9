import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { DEFAULT_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

test("rows are ticked one by one, as a range and by key, and then compared", async ({
  page,
  models,
}) => {
  await page.goto("/");
  const tick = (at: number) =>
    models.getByRole("checkbox", {
      name: `Compare ${DEFAULT_MODELS[at]?.display_name ?? ""}`,
      exact: true,
    });
  const bar = page.getByRole("region", { name: "Ticked models" });
  const told = bar.getByRole("status");
  await tick(1).click();
  await expect(told).toHaveText("1 of 6 ticked");
  await tick(3).click({ modifiers: ["Shift"] });
  await expect(told).toHaveText("3 of 6 ticked");
  for (const at of [1, 2, 3]) await expect(tick(at)).toBeChecked();
  await tick(2).click();
  await expect(tick(2)).not.toBeChecked();

  await models.getByRole("link").nth(5).focus();
  await page.keyboard.press("x");
  await expect(tick(5)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(told).toHaveText("4 of 6 ticked");
  await expectAccessible(page);

  // More than can be compared is refused, and nothing that was ticked is lost.
  await tick(8).click();
  await tick(12).click({ modifiers: ["Shift"] });
  await expect(told).toHaveText("6 of 6 ticked");
  await tick(14).click();
  await expect(tick(14)).not.toBeChecked();
  await expect(bar.getByText("At most 6 models can be ticked")).toBeVisible();
  await expect(page.locator("[aria-live=polite]")).toContainText("At most 6 models can be ticked");
  const ticked = [1, 3, 5, 6, 8, 9].map((at) => DEFAULT_MODELS[at]?.id);
  await expect
    .poll(() => new URL(page.url()).searchParams.get("compare")?.split(","))
    .toEqual(ticked);
  await page.reload();
  await expect(told).toHaveText("6 of 6 ticked");
  await expect(bar.getByText("At most 6")).toHaveCount(0);
  await page.getByRole("button", { name: "Clear ticks" }).click();
  await expect(told).toHaveCount(0);

  // On a phone the bar covers no row.
  await page.setViewportSize(PHONE);
  const last = models.getByRole("checkbox").last();
  await models.getByRole("checkbox").first().click();
  await expect(bar.getByRole("button", { name: "Compare" })).toBeVisible();
  await expectAccessible(page);
  // Until it is the last of all: more rows are drawn on the way.
  await expect(async () => {
    await last.scrollIntoViewIfNeeded();
    const [row, top] = [await last.boundingBox(), await bar.boundingBox()];
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);
  }).toPass();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESKTOP);
  await page.getByRole("button", { name: "Clear ticks" }).click();
  await expect(told).toHaveCount(0);

  await tick(0).click();
  await tick(4).click();
  await bar.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("table", { name: "Comparison" })).toContainText(
    DEFAULT_MODELS[4]?.id ?? "",
  );
  await page.goBack();
  await expect(tick(4)).toBeChecked();
});

/** Presses a button of the bar that saves a file, and reads the file. */
async function readSaved(page: Page, press: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent("download");
  await press();
  return readFileSync(await (await saving).path(), "utf8");
}

test("rows that are ticked before the code for ticks has loaded are all ticked", async ({
  page,
  models,
}) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/tick-row-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const boxes = models.getByRole("checkbox");
  for (const at of [0, 2, 3]) await boxes.nth(at).click();
  release();
  await expect
    .poll(() => new URL(page.url()).searchParams.get("compare")?.split(",").length)
    .toBe(3);
  for (const at of [0, 2, 3]) await expect(boxes.nth(at)).toBeChecked();
});

test.describe("what is ticked", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("is copied, exported and put into a calendar, each by one press", async ({
    page,
    models,
  }) => {
    await page.clock.setFixedTime(SAMPLE_NOON);
    await page.goto("/");
    const dated = DEFAULT_MODELS.filter(({ retires_at }) => retires_at).at(-1);
    const plain = DEFAULT_MODELS[0];
    const ids = [plain, dated].map((model) => model?.id ?? "");
    const bar = page.getByRole("region", { name: "Ticked models" });
    for (const [at, model] of [plain, dated].entries()) {
      await models
        .getByRole("checkbox", { name: `Compare ${model?.display_name}`, exact: true })
        .click();
      await expect(bar).toContainText(`${at + 1} of 6 ticked`);
    }
    await bar.getByRole("button", { name: "Copy IDs" }).click();
    await expect
      .poll(async () => page.evaluate(async () => navigator.clipboard.readText()))
      .toBe(ids.join("\n"));

    await expect(bar).toContainText("1 of 2 has no retirement date.");
    const calendar = await readSaved(page, async () =>
      bar.getByRole("button", { name: "Calendar for these" }).click(),
    );
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar.replaceAll(/\r\n /g, "")).toContain(dated?.id);

    // The search hides one of them, which stays ticked.
    await page.getByRole("searchbox", { name: "Search models" }).fill(plain?.id ?? "");
    await bar.getByRole("button", { name: "Export these" }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await expect(dialog).toContainText("The 2 ticked models will be in the file");
    await dialog.getByRole("radio", { name: "JSON" }).check();
    const exported = await readSaved(page, async () =>
      dialog.getByRole("button", { name: "Export" }).click(),
    );
    expect((JSON.parse(exported) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });
});
