import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, namesOf, SAMPLE_MODELS } from "../../support/sample.ts";

test("Shift adds to the order, turns round, and takes out again", async ({ page, models }) => {
  await page.goto("/?lifecycle=active,deprecated,retired");
  const head = (name: string) => models.getByRole("columnheader", { name, exact: true });
  const press = async (name: string, isAdded = false) =>
    head(name)
      .getByRole("button")
      .click({ modifiers: isAdded ? ["Shift"] : [] });
  await press("Lifecycle");
  await press("Released", true);
  await expect(page).toHaveURL(/sort=lifecycle,-released/);
  await expect(head("Lifecycle")).toHaveAttribute("aria-sort", "ascending");
  await expect(models.locator("th[aria-sort]")).toHaveCount(1);
  await expect(head("Lifecycle").locator("sup")).toHaveText("1");
  await expect(head("Released").locator("sup")).toHaveText("2");
  const stages = ["active", "deprecated", "retired"];
  const sorted = SAMPLE_MODELS.toSorted(
    (a, b) => stages.indexOf(a.lifecycle ?? "") - stages.indexOf(b.lifecycle ?? ""),
  );
  const topOf = async () => (await models.getByRole("link").allTextContents()).slice(0, 8);
  await expect.poll(topOf).toEqual(namesOf(sorted).slice(0, 8));
  await expectAccessible(page);

  await press("Released", true);
  await expect(page).toHaveURL(/sort=lifecycle,released/);
  await press("Released", true);
  await expect(page).toHaveURL(/sort=lifecycle(&|$)/);
  await expect(models.locator("sup")).toHaveCount(0);
  await press("Lifecycle");
  await expect(page).toHaveURL(/sort=-lifecycle(&|$)/);
});

test("rows are grouped by line below heads that collapse, or by year, in one table", async ({
  page,
  models,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("radio", { name: "Line" }).check();
  await expect(page).toHaveURL(/group=line/);
  await page.keyboard.press("Escape");
  const lines = [...new Set(DEFAULT_MODELS.map(({ line }) => line))];
  const rows = 1 + lines.length + DEFAULT_MODELS.length;
  await expect(models).toHaveAttribute("aria-rowcount", String(rows));
  const count = DEFAULT_MODELS.filter(({ line }) => line === lines[0]).length;
  const toggle = models.getByRole("button", { name: `${lines[0]} ${count} models` });
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await expectAccessible(page);

  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
  await expect(toggle).toBeFocused();
  await expect(models).toHaveAttribute("aria-rowcount", String(rows - count));
  const next = DEFAULT_MODELS.filter(({ line }) => line === lines[1]);
  await expect(models.getByRole("link").first()).toHaveText(next[0]?.display_name ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(
    models.getByRole("button", { name: `${lines[1]} ${next.length} models` }),
  ).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(models.getByRole("link").first()).toBeFocused();
  await toggle.click();
  await expect(models).toHaveAttribute("aria-rowcount", String(rows));

  // A year is a group, a search narrows it, and an unknown date is last.
  await goTo(page, "/?group=year&sort=released&lifecycle=active,deprecated,retired");
  await expect(models.getByRole("button", { name: /^2023 \d+ models$/ })).toBeVisible();
  await models.getByRole("button", { name: /^2023/ }).focus();
  await page.keyboard.press("End");
  await expect(models.getByRole("row").last()).toContainText(/claude-1|Claude/i);
  await page.getByRole("searchbox", { name: "Search models" }).fill("claude-1.3");
  await expect(models.getByRole("button", { name: "Not reported 1 model" })).toBeVisible();
  await expect(models.getByRole("link")).toHaveCount(1);
});

test("a group is counted whole: the rest is fetched, and far groups are reached", async ({
  page,
  models,
  gateway,
}) => {
  const size = 400;
  const { origin } = await gateway({ models: generateModels({ size, lifecycles: ["active"] }) });
  await page.goto(`${origin}/?group=line&limit=100`);
  await expect(page.getByRole("status").filter({ hasText: "400 models" })).toBeVisible();
  const groups = Number(await models.getAttribute("aria-rowcount")) - 1 - size;
  expect(groups).toBeGreaterThan(1);
  await models.locator(".group-toggle").first().focus();
  await page.keyboard.press("End");
  await expect(models.getByRole("row").last()).toHaveAttribute(
    "aria-rowindex",
    String(1 + groups + size),
  );
  await page.keyboard.press("Home");
  await expect(models.locator(".group-toggle").first()).toBeFocused();
});
