import type { Page } from "playwright/test";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { visit } from "../../support/palette.ts";
import { DEFAULT_MODELS } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

const searchOf = (page: Page) => page.getByRole("searchbox", { name: "Search models" });
const nameAt = (at: number) => DEFAULT_MODELS[at]?.display_name ?? "";

test("the keys of the list act from anywhere outside fields, and leave fields, flyouts and dialogs alone", async ({
  page,
  models,
  details,
}) => {
  await visit(page, "/");
  const link = models.getByRole("link");
  await page.keyboard.press("ArrowDown");
  await expect(link.first()).toBeFocused();
  for (const button of ["Requests", "Keyboard", /^Lifecycle/, "Released"]) {
    await page.getByRole("button", { name: button }).first().focus();
    await page.keyboard.press("End");
    await expect(link.last()).toBeFocused();
    await page.getByRole("button", { name: button }).first().focus();
    await page.keyboard.press("Home");
    await expect(link.first()).toBeFocused();
  }
  await page.getByRole("button", { name: "Requests" }).focus();
  await page.keyboard.press("j");
  await expect(link.first()).toBeFocused();
  await page.keyboard.press("j");
  await page.getByRole("button", { name: "Requests" }).focus();
  await page.keyboard.press("x");
  await expect(models.getByRole("checkbox").nth(1)).toBeChecked();
  await page.keyboard.press("x");
  await expect(models.getByRole("checkbox", { checked: true })).toHaveCount(0);

  await goTo(page, "/?model=claude-opus-4-5");
  await expect(details).toContainText("is an alias");
  const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
  await field.fill("xjk");
  await field.press("End");
  await field.press("x");
  await expect(field).toHaveValue("xjkx");
  await page
    .getByRole("button", { name: /^Lifecycle/ })
    .first()
    .click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(models.locator("a:focus")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  for (const key of ["ArrowDown", "x", "n"]) await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  await expect(models.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(link.first()).not.toBeFocused();
  expect(page.url()).toContain("model=claude-opus-4-5");
});

test("the first stop of the page leads past its header and toolbar, and from there one model after the other is read", async ({
  page,
  models,
  details,
}) => {
  await visit(page, "/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await expect(models.locator("tr a:focus")).toBeVisible();

  await models.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  const heading = details.getByRole("heading", { level: 2 });
  await expect(heading).toBeFocused();
  await page.keyboard.press("n");
  await expect(heading).toHaveText(nameAt(1));
  await expect(heading).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(models.getByRole("link").nth(1)).toBeFocused();
});

test("in the search, the arrow leads to the first row and Enter opens the first hit, even before it is found", async ({
  page,
  models,
  details,
}) => {
  await visit(page, "/");
  // Wherever the list was.
  await page.keyboard.press("End");
  await page.keyboard.press("/");
  await page.keyboard.type("opus");
  await expect(page.getByRole("status").filter({ hasText: /^Showing/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(models.getByRole("link").first()).toBeFocused();

  await searchOf(page).fill("");
  await expect(models.getByRole("link")).toHaveCount(DEFAULT_MODELS.length);
  await searchOf(page).focus();
  await page.keyboard.type("haiku 4.5");
  await page.keyboard.press("Enter");
  await expect(details.getByRole("heading", { level: 2 })).toHaveText("Claude Haiku 4.5");
  await expect(models.getByRole("link").first()).toHaveText("Claude Haiku 4.5");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(searchOf(page)).toBeFocused();
  await searchOf(page).fill("opus");
  await expect(models.getByRole("link").nth(1)).toContainText("Opus");
  const first = (await models.getByRole("link").first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(details.getByRole("heading", { level: 2 })).toHaveText(first);
});

test("Next and Previous go through the list as it is sorted and searched", async ({
  page,
  models,
  details,
}) => {
  await visit(page, "/?sort=name");
  await expect(models.getByRole("columnheader", { name: "Model" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const names = await models.getByRole("link").allTextContents();
  await models.getByRole("link").first().click();
  const heading = details.getByRole("heading", { level: 2 });
  const next = details.getByRole("button", { name: "Next model" });
  const previous = details.getByRole("button", { name: "Previous model" });
  await expect(heading).toHaveText(names[0] ?? "");
  await expect(previous).toHaveAttribute("aria-disabled", "true");
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText(names[1] ?? "");
  await expect(next).toBeFocused();
  await page.keyboard.press("n");
  await expect(heading).toHaveText(names[2] ?? "");
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await expect(heading).toHaveText(names[0] ?? "");
  await page.keyboard.press("p");
  await expect(heading).toHaveText(names[0] ?? "");
  await page.keyboard.press("n");
  await expect(heading).toHaveText(names[1] ?? "");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(models.getByRole("link", { name: names[1] ?? "", exact: true })).toBeFocused();
  await page.goBack();
  await expect(details).toBeVisible();

  // On a phone it is one tap away, in the dialog.
  await goTo(page, "/");
  await page.setViewportSize(PHONE);
  await models.getByRole("link").first().click();
  const dialog = page.getByRole("dialog", { name: "Model details" });
  await dialog.getByRole("button", { name: "Next model" }).click();
  await expect(dialog.getByRole("heading", { level: 2 })).toHaveText(nameAt(1));
  await page.keyboard.press("n");
  await expect(dialog.getByRole("heading", { level: 2 })).toHaveText(nameAt(2));
});

test("in the retirements, the next model is the next that retires", async ({ page, details }) => {
  await visit(page, "/?view=retirements");
  const list = page.getByRole("region", { name: "Retirements" });
  await expect(list.locator(".row-name").nth(1)).toBeVisible();
  const names = await list.locator(".row-name").allTextContents();
  await page.keyboard.press("ArrowDown");
  await expect(list.locator(".row-name").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(details.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("n");
  await expect(details.getByRole("heading", { level: 2 })).toHaveText(names[1] ?? "");
  await goTo(page, "/?view=aliases&model=claude-opus-4-5");
  await expect(details).toContainText("is an alias of");
  await expect(details.getByRole("button", { name: "Next model" })).toHaveCount(0);
});

test("the next model beyond what is loaded is fetched", async ({ page, details, gateway }) => {
  const listed = generateModels({ size: 60, lifecycles: ["active"] });
  const { origin } = await gateway({ models: listed });
  await page.goto(`${origin}/?limit=20`);
  const table = page.getByRole("table", { name: "Models" });
  await expect(table.getByRole("link").first()).toBeVisible();
  await table.getByRole("link").first().click();
  const heading = details.getByRole("heading", { level: 2 });
  for (let at = 1; at < 22; at += 1) {
    await expect(details.getByRole("button", { name: "Next model" })).toHaveAttribute(
      "aria-disabled",
      "false",
    );
    await page.keyboard.press("n");
    await expect(heading).toHaveText(listed[at]?.display_name ?? "");
  }
});
