import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS } from "../../support/sample.ts";

test("a whole visit by keyboard: Tab reaches every control, and the list is one stop", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/");
  const link = (at: number) =>
    models.getByRole("link", { name: DEFAULT_MODELS[at]?.display_name ?? "", exact: true });
  await expect(link(0)).toBeVisible();
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("");
  await page.keyboard.type("/jk");
  await expect(search).toHaveValue("/jk");
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");

  await link(0).focus();
  await page.keyboard.press("j");
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(link(2)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("ArrowUp");
  await expect(link(0)).toBeFocused();
  await page.keyboard.press("End");
  await expect(link(DEFAULT_MODELS.length - 1)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(details).toContainText(DEFAULT_MODELS[1]?.display_name ?? "");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(link(1)).toBeFocused();

  await page.keyboard.press("?");
  const keys = page.getByRole("dialog");
  await expect(keys).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  // Tab reaches every control, and the list is one stop.
  await search.focus();
  const seen: string[] = [];
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press("Tab");
    seen.push(
      await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      }),
    );
  }
  for (const name of [
    "Look up",
    "Lifecycle",
    "Line",
    "Released",
    DEFAULT_MODELS[1]?.display_name,
  ]) {
    expect(
      seen.some((text) => text.includes(name ?? "")),
      `${name} in ${seen.join(" | ")}`,
    ).toBe(true);
  }
  expect(seen.some((text) => text === DEFAULT_MODELS[0]?.display_name)).toBe(false);

  // A flyout is closed by Tab out of it, and not by the way back to its button.
  await page.getByRole("button", { name: "Lifecycle Active, Deprecated" }).press("Enter");
  const choices = page.getByRole("group", { name: "Lifecycle" });
  await expect(choices).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(choices.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(choices).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(choices).toBeHidden();
});

test("what has the focus is never lost when it goes away with its view, its notice or its dialog", async ({
  page,
  models,
}) => {
  await page.goto("/?sort=nothing");
  const content = page.locator("#main");
  await page.getByRole("button", { name: "Dismiss" }).press("Enter");
  await expect(content).toBeFocused();
  await models.getByRole("link", { name: "Claude Opus 4.6", exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("retirements");
  await expect(page.getByRole("option", { name: /^Retirements/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Retirements · Model Catalogue");
  await expect(content).toBeFocused();
  await page.getByRole("link", { name: "List retired models" }).press("Enter");
  await expect(page).toHaveTitle("Model Catalogue");
  await expect(content).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(models.locator("tr a:focus")).toBeInViewport();
});

test("Escape never gives the focus to another model's row", async ({
  page,
  models,
  details,
  gateway,
}) => {
  // Of a list of this length, only the visible rows are drawn.
  const { origin } = await gateway({
    models: generateModels({ size: 400, lifecycles: ["active"] }),
  });
  await page.goto(origin);
  await models.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(details).toContainText("Pinned ID");
  const list = page.getByRole("region", { name: "List of models" });
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(models.getByRole("row").nth(1)).not.toHaveAttribute("aria-rowindex", "2");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(list).toBeFocused();
});

test("Escape leads to the list from details that nothing on the page had opened, and clears the search before it closes them", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/?model=claude-opus-4-5");
  await expect(details).toContainText("is an alias");
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(page.getByRole("region", { name: "List of models" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(models.locator("tr a:focus")).toBeInViewport();

  // Escape clears the search first, and then closes the details.
  await goTo(page, "/?model=claude-opus-4-5");
  await expect(details).toContainText("is an alias");
  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("opus");
  await search.press("Escape");
  await expect(search).toHaveValue("");
  await expect(details).toBeVisible();
  await search.press("Escape");
  await expect(details).toBeHidden();
});
