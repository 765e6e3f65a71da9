import { expect, test } from "./fixtures.ts";
import { DEFAULT_MODELS } from "./sample.ts";

const QUERIES: readonly [query: string, found: readonly string[]][] = [
  ["opus 45", ["Claude Opus 4.5"]],
  ["OPUS-4.5", ["Claude Opus 4.5"]],
  ["ópús 4 5", ["Claude Opus 4.5"]],
  ["20251101", ["Claude Opus 4.5"]],
  ["5.2 mythos", ["Claude Mythos 5.2"]],
  ["haiku", ["Claude Haiku 5.5", "Claude Haiku 4.5"]],
];

test("search finds words anywhere, whatever their case, accents and punctuation", async ({
  page,
  models,
}) => {
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  for (const [query, found] of QUERIES) {
    await search.fill(query);
    await expect(models.getByRole("link")).toHaveText([...found]);
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: `Showing ${found.length} of ${DEFAULT_MODELS.length}` }),
    ).toBeVisible();
  }
  await expect(models).toHaveAttribute("aria-rowcount", "3");
  await expect(page).toHaveURL(/q=haiku/);
  await page.reload();
  await expect(search).toHaveValue("haiku");
  await expect(models.getByRole("link")).toHaveText(["Claude Haiku 5.5", "Claude Haiku 4.5"]);
});

test("search finds a model by an alias that is in none of its fields", async ({ page, models }) => {
  await page.goto("/?lifecycle=retired&q=claude-4-opus-20250514");
  await expect(models.getByRole("link")).toHaveText(["Claude Opus 4"]);
});

test("what matched is marked", async ({ page, models }) => {
  await page.goto("/?q=opus 45");
  const row = models.getByRole("row", { name: "Claude Opus 4.5" });
  await expect(row.locator("mark")).toHaveText(["Opus", "4.5", "opus", "4-5"]);
});

test("no user text becomes a pattern or markup", async ({ page, models }) => {
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  for (const query of [".*x(", "[a-", "<img src=x onerror=alert(1)>", "\\"]) {
    await search.fill(query);
    await expect(search).toHaveValue(query);
    await expect(models).toHaveAttribute("aria-busy", "false");
  }
});

test("nothing found says what was searched and offers to clear it", async ({ page, models }) => {
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("no such model");
  await expect(models.getByRole("link")).toHaveCount(0);
  await expect(page.getByText("no such model").first()).toBeVisible();
  await page.getByRole("button", { name: /clear/i }).last().click();
  await expect(search).toHaveValue("");
  await expect(models.getByRole("link")).toHaveCount(DEFAULT_MODELS.length);
  await expect(page).not.toHaveURL(/q=/);
});

test("ranked while nobody chose a sort, in the chosen order otherwise", async ({
  page,
  models,
}) => {
  await page.goto("/?q=claude-opus-5&sort=released");
  await expect(models.getByRole("link")).toHaveText(["Claude Opus 5", "Claude Opus 5.5"]);
  await page.goto("/?q=claude-opus-5");
  await expect(models.getByRole("link")).toHaveText(["Claude Opus 5", "Claude Opus 5.5"]);
});
