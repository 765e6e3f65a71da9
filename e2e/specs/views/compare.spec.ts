import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const YES = { supported: true };
const NO = { supported: false };
const PAIR = "claude-opus-4-5,claude-haiku-4-5-20251001";
/** As the API gave it before it had `server_tools`, which is why the embedded catalogue has none. */
const OLDER_TREE = {
  batch: YES,
  citations: YES,
  code_execution: NO,
  context_management: {
    supported: true,
    clear_tool_uses_20250919: YES,
    clear_thinking_20251015: YES,
    compact_20260112: NO,
  },
  effort: { supported: false, low: NO, medium: NO, high: NO, xhigh: NO, max: NO },
  image_input: YES,
  pdf_input: YES,
  structured_outputs: YES,
  thinking: { supported: true, types: { enabled: YES, adaptive: NO } },
};

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.route("**/v1/models/claude-haiku-4-5-20251001", async (route) => {
    const response = await route.fetch();
    const model = (await response.json()) as ModelInfo;
    const json = { ...model, capabilities: model.capabilities ?? OLDER_TREE };
    await route.fulfill({ response, json });
  });
});

test("models are added to a comparison by typing, by suggestion, and from the details", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByText("Tick rows in the list of models")).toBeVisible();
  await page
    .getByRole("button", { name: "Compare Claude Fable 5.2 and Claude Mythos 5.2" })
    .click();
  const table = page.getByRole("table", { name: "Comparison" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Field",
    /^Claude Fable 5\.2/,
    /^Claude Mythos 5\.2/,
  ]);
  await expect(page).toHaveURL(/compare=claude-fable-5-2,claude-mythos-5-2/);
  await expect(page.getByRole("button", { name: "Remove claude-fable-5-2" })).toBeFocused();

  const field = page.getByRole("combobox", { name: "Add a model" });
  // What is typed to be added outlives Escape.
  await field.click();
  await field.pressSequentially("opus 41");
  await expect(page.getByRole("option")).toHaveText(["claude-opus-4-1-20250805"]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("opus 41");
  await field.fill("");

  await page.keyboard.type("claude-opus-4-5");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("");
  await expect(field).toBeFocused();
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(table).toContainText("claude-opus-4-5 is an alias of claude-opus-4-5-20251101");
  await page.keyboard.type("opus 41");
  await expect(page.getByRole("option")).toHaveText(["claude-opus-4-1-20250805"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(table.getByRole("columnheader", { name: "Claude Opus 4.1" })).toBeVisible();
  await page.keyboard.type("claude-opus-4-5");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("claude-opus-4-5 is already in the comparison.");
  await field.fill("../x");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("This does not name a single model");
  await expect(field).toHaveValue("../x");
  await field.fill("claude-opus-4-5-20251101");
  await field.press("Enter");
  await expect(table).toContainText("Same model as claude-opus-4-5");

  await page.getByRole("link", { name: "Models", exact: true }).click();
  await models.getByRole("link", { name: "Claude Haiku 4.5" }).click();
  await details.getByRole("button", { name: "Add to comparison" }).click();
  await expect(details.getByRole("button", { name: "Remove from comparison" })).toBeVisible();
  await models.getByRole("link", { name: "Claude Opus 4.6" }).click();
  await expect(
    details.getByText("The comparison already has six models. Remove one first."),
  ).toBeVisible();
  await expect(details.getByRole("button", { name: "Add to comparison" })).toBeDisabled();
  await details.getByRole("link", { name: "Compare 6 models" }).click();
  await expect(table.getByRole("columnheader")).toHaveCount(7);
  await expect(page.getByText("Six models at most. Remove one to add another.")).toBeVisible();
  await expect(details).toBeHidden();
  await page
    .getByRole("button", { name: /^Remove/ })
    .first()
    .focus();
  for (let left = 5; left > 0; left -= 1) {
    await page.keyboard.press("Enter");
    await expect(table.getByRole("columnheader")).toHaveCount(left + 1);
  }
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
});

test.describe("a link to a comparison", () => {
  test.use({ expectedRefusals: [404] });

  test("shows what each name resolves to, what differs, and what is not found", async ({
    page,
    details,
  }) => {
    await page.goto(`/?view=compare&compare=${PAIR},claude-opus-4-55,../x`);
    const table = page.getByRole("table", { name: "Comparison" });
    await expect(table).toContainText("Not the name of a single model");
    await page.getByRole("button", { name: "Remove ../x" }).click();
    const status = page.getByRole("region", { name: "Compare" }).getByRole("status");
    await expect(status).toHaveText(
      /^\d+ of 31 rows differ, \d+ cannot be compared among the 2 models that loaded$/,
    );
    const row = (name: string) =>
      table.getByRole("row").filter({
        has: page.getByRole("rowheader", { name, exact: true }),
      });
    await expect(row("Released differs").getByRole("cell").first()).toContainText("24 Nov 2025");
    await expect(row("Context window").getByRole("cell")).toHaveText([
      "200,000 tokens",
      "200,000 tokens",
    ]);
    await expect(row("Batch cannot be compared").getByRole("cell")).toHaveText([
      /Not reported$/,
      "Supported",
    ]);
    await expect(row("Effort › Low cannot be compared")).toBeVisible();
    await expect(table).toContainText("model: claude-opus-4-55");

    await page.getByRole("switch", { name: "Only differences" }).check();
    await expect(page).toHaveURL(/only=differences/);
    await expect(row("Context window")).toBeHidden();
    await expect(row("Batch cannot be compared")).toBeHidden();
    await expect(row("Released differs")).toBeVisible();
    await page.reload();
    await expect(row("Released differs")).toBeVisible();
    await expect(row("Context window")).toBeHidden();

    await page
      .getByRole("button", { name: "Replace claude-opus-4-55 with claude-opus-4-5-20251101" })
      .click();
    await expect(table).toContainText("Same model as claude-opus-4-5");
    await expect(
      page.getByRole("button", { name: "Remove claude-opus-4-5-20251101" }),
    ).toBeFocused();
    await page.keyboard.press("Enter");
    const lastRemove = page.getByRole("button", { name: "Remove claude-haiku-4-5-20251001" });
    await expect(lastRemove).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(status).toHaveText("Add a second model to see what differs");
    await expect(row("Context window")).toBeVisible();
    await table.getByRole("link", { name: "Claude Opus 4.5" }).click();
    await expect(details).toContainText("claude-opus-4-5 is an alias of");
    await expect(table.getByRole("link", { name: "Claude Opus 4.5" })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await details.getByRole("button", { name: "Remove from comparison" }).click();
    await expect(table).toBeHidden();
    await expect(page.getByText("Up to six models, side by side")).toBeVisible();
  });
});

test.describe("by axe", () => {
  test.use({ expectedRefusals: [404] });

  test("nothing is found in either theme at either size, and names and fields stay visible", async ({
    page,
  }) => {
    test.slow();
    await page.goto("/?view=compare");
    for (const viewport of [DESKTOP, PHONE]) {
      await test.step(`${viewport.width}`, async () => {
        await page.setViewportSize(viewport);
        await goTo(page, "/?view=compare");
        await expect(page.getByRole("button", { name: /^Compare Claude/ })).toBeVisible();
        await expectAccessible(page);
        await goTo(
          page,
          `/?view=compare&compare=${PAIR},claude-sonnet-4-5,claude-2.1,claude-1.0,claude-opus-4-55`,
        );
        await expect(
          page.getByText(/rows differ, \d+ cannot be compared among the 5 models/),
        ).toBeVisible();
        await expect(page.getByRole("button", { name: /^Replace/ })).toHaveCount(3);
        await expectAccessibleInBothThemes(page);
        await expectNoSidewaysScroll(page);

        const box = page.getByRole("region", { name: "Models side by side" });
        const isWide = await box.evaluate(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        );
        expect(isWide, "six models fit on a desktop").toBe(viewport === PHONE);
        await box.evaluate((element) => element.scrollTo(120, 400));
        await expect(page.getByRole("link", { name: "Claude Haiku 4.5" })).toBeInViewport();
        await expect(page.getByRole("columnheader", { name: "Field" })).toBeInViewport();
        await expect(page.getByRole("rowheader", { name: "Batch" })).toBeInViewport({ ratio: 1 });
      });
    }
  });
});
