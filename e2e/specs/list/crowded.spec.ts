import { refusal, breakable } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { controlFaults } from "../../support/control-faults.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { choose, fieldOf } from "../../support/palette.ts";
import { PHONE } from "../../support/sizes.ts";

const models = generateModels({ size: 30, lifecycles: ["active"] });
/** The longest that a workspace of the API is called. */
const WORKSPACE = "wrkspc_0123456789012345678901234";

test("with everything that the bars can hold, nothing overlaps at any width", async ({
  page,
  models: table,
  gateway,
}) => {
  const { origin } = await gateway({ models });
  const compare = models.slice(0, 3).map(({ id }) => id);
  const query = `workspace=${WORKSPACE}&betas=one-2026-01-01,two-2026-01-01&compare=${compare.join()}`;
  await page.goto(`${origin}/?${query}`);
  await expect(table).toHaveAttribute("aria-busy", "false");
  await expect(page.getByRole("region", { name: "Ticked models" })).toContainText("3 of 6 ticked");
  for (const width of [1440, 1200, 1180, 1100, 976, 800, PHONE.width]) {
    await test.step(`${width}`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible({
        visible: width >= 960,
      });
      await expect.poll(async () => controlFaults(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test("whatever lies over the page is reached from every view", async ({ page }) => {
    await page.goto("/?line=haiku");
    for (const view of ["Models", "Compare", "Audit"]) {
      await test.step(view, async () => {
        await goTo(page, view === "Models" ? "/?line=haiku" : `/?view=${view.toLowerCase()}`);
        await page.getByRole("button", { name: `View: ${view}` }).click();
        await page.getByRole("button", { name: "Search models and commands" }).click();
        await expect(fieldOf(page)).toBeFocused();
        await fieldOf(page).fill("requests");
        await choose(page, "Requests");
        await expect(page.getByRole("dialog", { name: "Requests" })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      });
    }
  });
});

test.describe("when a refetch fails", () => {
  test.use({ expectedRefusals: [502] });

  test("a list that was complete is still complete, in words and as a file", async ({
    page,
    models: table,
    gateway,
  }) => {
    const fault = breakable(
      () => true,
      () => refusal(500, "down"),
    );
    fault.isBroken = false;
    const { origin } = await gateway({
      models,
      interfere: fault.interfere,
      environment: { CACHE_SECONDS: "0" },
    });
    await page.goto(origin);
    await expect(table).toHaveAttribute("aria-rowcount", "31");
    fault.isBroken = true;
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(page.getByRole("alert")).toContainText("The API is having problems");
    await expect(page.getByText("30 models", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await expect(dialog.getByText("All 30 models will be in the file")).toBeVisible();
    await expect(dialog).not.toContainText("-partial");
    fault.isBroken = false;
    await dialog.getByRole("button", { name: "Retry" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});
