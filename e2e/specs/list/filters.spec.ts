import type { Locator, Page } from "playwright/test";
import { createGate } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const NAMES = ["Lifecycle", "Line", "Released", "Context", "Max output", "Capabilities"];

/** The button of a filter, and not that of the column. */
function filter(page: Page, name: string): Locator {
  return page.locator(".toolbar").getByRole("button", { name: new RegExp(`^${name} `) });
}

function parameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

test.beforeEach(async ({ page }) => page.clock.setFixedTime(SAMPLE_NOON));

test("each filter says what it holds and none changes its width, at any size", async ({
  page,
  models,
}) => {
  test.slow();
  await page.goto("/");
  for (const viewport of [DESKTOP, { width: 768, height: 1024 }, PHONE]) {
    await test.step(`${viewport.width}`, async () => {
      await page.setViewportSize(viewport);
      const boxes = async () =>
        Promise.all(NAMES.map(async (name) => filter(page, name).boundingBox()));
      await expect(filter(page, "Line")).toHaveAccessibleName("Line Any");
      const before = await boxes();

      await goTo(
        page,
        "/?line=opus&released=last-90-days&context=200000&output=64000&lifecycle=active",
      );
      for (const [name, value] of [
        ["Lifecycle", "Active"],
        ["Line", "opus"],
        ["Released", "Last 90 days"],
        ["Context", "200K+"],
        ["Max output", "64K+"],
        ["Capabilities", "Any"],
      ] as const) {
        await expect(filter(page, name)).toHaveAccessibleName(`${name} ${value}`);
        await expect(filter(page, name).getByText(value)).toBeVisible();
      }
      await expect.poll(boxes).toEqual(before);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);

      await page.getByRole("button", { name: "Clear filters" }).click();
      await expect(models).toHaveAttribute("aria-rowcount", String(DEFAULT_MODELS.length + 1));
      await expect.poll(() => new URL(page.url()).search).toBe("");
      await expect(page.getByRole("button", { name: "Clear filters" })).toBeHidden();
    });
  }
});

test("releases are narrowed by period, by year and by days, each with its count", async ({
  page,
  models,
}) => {
  const releasedIn = (from: string, to: string) =>
    DEFAULT_MODELS.filter(
      ({ created_at }) => created_at.slice(0, 10) >= from && created_at.slice(0, 10) <= to,
    ).length;
  await page.goto("/");
  await filter(page, "Released").click();
  const periods = page.getByRole("group", { name: "Released" });
  const [in90, in2025] = [
    releasedIn("2026-08-29", "2026-11-27"),
    releasedIn("2025-01-01", "2025-12-31"),
  ];
  await periods.getByRole("radio", { name: `Last 90 days ${in90}` }).check();
  await expect(models.getByRole("link")).toHaveCount(in90);
  await expect.poll(() => parameter(page, "released")).toBe("last-90-days");
  await periods.getByRole("radio", { name: `2025 ${in2025}` }).check();
  await expect(models.getByRole("link")).toHaveCount(in2025);
  await expect(filter(page, "Released")).toHaveAccessibleName("Released 2025");

  const [from, to] = [page.getByLabel("From"), page.getByLabel("To", { exact: true })];
  await expect(from).toHaveValue("2025-01-01");
  const apply = page.getByRole("button", { name: "Apply" });
  await from.fill("2026-09-01");
  await to.fill("2026-02-01");
  await apply.click();
  await expect(page.getByRole("alert")).toHaveText("From is later than To.");
  await expect(from).toHaveValue("2026-09-01");
  await expect(to).toHaveValue("2026-02-01");
  await expect(models.getByRole("link")).toHaveCount(in2025);
  await to.fill("");
  await to.pressSequentially("02");
  await apply.click();
  await expect(page.getByRole("alert")).toHaveText("To is not a complete date.");
  await to.fill("");
  await apply.press("Enter");
  await expect.poll(() => parameter(page, "released")).toBe("2026-09-01..9999-12-31");
  await expect(models.getByRole("link")).toHaveCount(releasedIn("2026-09-01", "9999-12-31"));
  await expect(apply).toBeFocused();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(filter(page, "Released")).toHaveAccessibleName("Released Since 1 Sep 2026");
  await expectAccessible(page);
});

test("capabilities are searched in their flyout, and all that are chosen must be supported", async ({
  page,
  models,
  gateway,
}) => {
  const all = generateModels({ size: 60, lifecycles: ["active"] });
  const supports = (path: readonly string[]) =>
    all.filter(({ capabilities }) => {
      let value: unknown = capabilities;
      for (const key of path) value = (value as Record<string, unknown> | null)?.[key];
      return (value as { supported?: boolean } | null | undefined)?.supported === true;
    });
  const adaptive = supports(["thinking", "types", "adaptive"]);
  const both = adaptive.filter((model) => supports(["batch"]).includes(model));
  const silent = all.filter(({ capabilities }) => capabilities === null);
  const { origin } = await gateway({ models: all });
  await page.goto(origin);
  await filter(page, "Capabilities").click();
  const search = page.getByRole("textbox", { name: "Search capabilities" });
  await search.fill("think adap");
  const group = page.getByRole("group", { name: "Supported capabilities" });
  await expect(group.getByRole("checkbox")).toHaveCount(1);
  const choice = group.getByRole("checkbox", {
    name: `Thinking › Types › Adaptive ${adaptive.length}`,
  });
  await choice.check();
  await expect(models).toHaveAttribute("aria-rowcount", String(adaptive.length + 1));
  await search.fill("batch");
  await group.getByRole("checkbox", { name: /^Batch/ }).check();
  await expect(models).toHaveAttribute("aria-rowcount", String(both.length + 1));
  await expect(filter(page, "Capabilities")).toHaveAccessibleName("Capabilities Adaptive, Batch");
  await search.fill("no such thing");
  await expect(page.getByText("No capability matches.")).toBeVisible();
  await expectAccessible(page);
  expect(parameter(page, "capabilities")).toBe("thinking.types.adaptive,batch");

  // What is not reported has its own choice where it exists.
  expect(silent.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Any capabilities" }).click();
  await search.fill("");
  await group.getByRole("checkbox", { name: `Not reported ${silent.length}` }).check();
  await expect(models).toHaveAttribute("aria-rowcount", String(silent.length + 1));
  for (const [name, field] of [
    ["Context", "max_input_tokens"],
    ["Max output", "max_tokens"],
  ] as const) {
    await goTo(page, `${origin}/`);
    await filter(page, name).click();
    const unreported = all.filter((model) => model[field] === null).length;
    await page.getByRole("radio", { name: `Not reported ${unreported}` }).check();
    await expect(models).toHaveAttribute("aria-rowcount", String(unreported + 1));
    const large = all.filter((model) => (model[field] ?? 0) >= 64_000).length;
    await page.keyboard.press("Escape");
    await goTo(page, `${origin}/?${name === "Context" ? "context" : "output"}=64000`);
    await expect(models).toHaveAttribute("aria-rowcount", String(large + 1));
  }
});

test("counts say that they are of what is loaded, while pages are missing", async ({
  page,
  models,
  gateway,
}) => {
  const gate = createGate();
  const all = generateModels({ size: 300, lifecycles: ["active"] });
  const { origin } = await gateway({ models: all });
  await page.route(/after_id=/, async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto(`${origin}/?limit=100&context=1`);
  await filter(page, "Context").click();
  await expect(page.getByText("Counts are of the 100 loaded so far.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Any 100$/ })).toBeVisible();
  gate.open();
  await expect(models).toHaveAttribute("aria-busy", "false");
  await expect(page.getByText("Counts are of the")).toHaveCount(0);
  const large = all.filter(({ max_input_tokens }) => (max_input_tokens ?? 0) >= 1_000_000);
  await expect(
    page.getByRole("radio", { name: `At least 1M ${large.length}`, exact: true }),
  ).toBeVisible();
});

test("an invalid filter in a link is said to be left out, an empty list can be cleared, and what filters leave is exported", async ({
  page,
  models,
}) => {
  await page.goto("/?context=many&output=9000000000&capabilities=a..b&released=soon");
  const notice = page.getByRole("alert");
  for (const [text, name] of [
    ["many", "context"],
    ["a..b", "capabilities"],
    ["soon", "released"],
  ]) {
    await expect(notice).toContainText(`“${text}” in ${name}`);
  }
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(models).toHaveAttribute("aria-rowcount", String(DEFAULT_MODELS.length + 1));

  // The timeline and the export show what the filters leave.
  const large = DEFAULT_MODELS.filter((model) => (model.max_input_tokens ?? 0) >= 1_000_000);
  await goTo(page, "/?view=timeline&context=1000000");
  await expect(page.getByText(`${large.length} models`, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Export" })).toContainText(
    `${large.length} of ${DEFAULT_MODELS.length} models will be in the file`,
  );
  await expect(page.getByRole("dialog", { name: "Export" })).toContainText("-context-1000000");
});
