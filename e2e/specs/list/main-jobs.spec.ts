import type { Locator, Page } from "playwright/test";
import { expect, test } from "../../support/fixtures.ts";
import { DEFAULT_MODELS } from "../../support/sample.ts";

test.use({ loadsAhead: true });

// In Chromium and in Firefox, where `fill` changes a field without React hearing of it: keys are typed.

const nameAt = (at: number) => DEFAULT_MODELS[at]?.display_name ?? "";

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.type(text);
}

test("browsing: search, sort, and go through the models by keyboard", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/");
  const link = models.getByRole("link");
  await expect(link.first()).toHaveText(nameAt(0));
  await expect(page.getByRole("button", { name: "Keyboard" })).toBeVisible();
  await models.getByRole("button", { name: "Released" }).click();
  await expect(models.getByRole("columnheader", { name: "Released" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(link.first()).not.toHaveText(nameAt(0));
  await page.keyboard.press("/");
  await page.keyboard.type("haiku");
  await expect(page.getByRole("status").filter({ hasText: /^Showing 2 of/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(link.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(details.getByText("Pinned ID")).toBeVisible();
  const first = (await details.getByRole("heading", { level: 2 }).textContent()) ?? "";
  await page.keyboard.press("n");
  await expect(details.getByRole("heading", { level: 2 })).not.toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
});

test("looking up an alias, in the spelling of a platform", async ({ page, details }) => {
  await page.goto("/");
  const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
  await typeInto(page, field, "anthropic/claude-opus-4.5");
  await page.keyboard.press("Enter");
  await expect(details).toContainText("claude-opus-4-5-20251101");
  await expect(page).toHaveTitle("Claude Opus 4.5 · Model Catalogue");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("haiku 4.5");
  await expect(page.getByRole("option", { name: /Claude Haiku 4.5/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("Claude Haiku 4.5");
});

test("planning: retirements, timeline and comparison", async ({ page }) => {
  await page.goto("/?view=retirements");
  await expect(page.getByText("Claude Sonnet 4.5").first()).toBeVisible();
  await page.goto("/?view=timeline");
  const chart = page.getByRole("group", { name: "Chart of lifelines" });
  await expect(chart.getByRole("link").first()).toBeVisible();
  await page.goto("/?view=compare&compare=claude-opus-4-5,claude-haiku-4-5");
  const comparison = page.getByRole("table", { name: "Comparison" });
  await expect(comparison).toContainText("claude-haiku-4-5-20251001");
  await expect(page.getByText(/rows differ/)).toBeVisible();
});

test("auditing a text, and saving the list", async ({ page, models }) => {
  await page.goto("/?view=audit");
  const field = page.getByRole("textbox", { name: "Text to audit" });
  await typeInto(page, field, "model: claude-3-opus-20240229");
  await expect(page.getByRole("table", { name: "Names found" })).toContainText("Retired");
  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
  // Playwright does not hear of the downloads of a released Firefox.
  await expect(page.getByText(/^\d+ models saved as models/)).toBeAttached();
});
