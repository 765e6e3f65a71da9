import { expect, test } from "./fixtures.ts";
import { DEFAULT_MODELS, namesOf, SAMPLE_MODELS, SAMPLE_NOON } from "./sample.ts";

const NONSENSE = [
  "sort=sideways",
  "limit=7",
  "limit=-1",
  "lifecycle=undead",
  "line=",
  "view=upside-down",
  "betas=%00,a%20b",
  "workspace=%2e%2e%2f",
  "model=",
  `q=`,
  "utm_source=elsewhere",
];

test("nonsense in the address is ignored", async ({ page, models }) => {
  await page.goto(`/?${NONSENSE.join("&")}`);
  await expect(models.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));
  await expect(page.getByRole("complementary", { name: "Model details" })).toBeHidden();
});

test("text of any length and kind in the address is not fatal", async ({ page, models }) => {
  await page.goto(
    `/?q=${"%F0%9F%A6%80".repeat(500)}&model=${"a".repeat(2_000)}&line=saga,__proto__`,
  );
  await expect(page.getByRole("heading", { name: "Model Catalogue" })).toBeVisible();
  await expect(models).toHaveAttribute("aria-busy", "false");
});

test("a shared link gives the same view, and defaults are left out", async ({
  page,
  models,
  details,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  const link =
    "/?q=opus&sort=name&lifecycle=active,deprecated,retired&line=opus&limit=100&model=claude-opus-4-5";
  await page.goto(link);
  await expect(page.getByRole("searchbox", { name: "Search models" })).toHaveValue("opus");
  await expect(models.getByRole("columnheader", { name: "Model" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(models.getByRole("link").first()).toHaveText("Claude 3 Opus");
  await expect(page.getByLabel("Page size")).toHaveValue("100");
  await expect(details).toContainText("claude-opus-4-5 is an alias of claude-opus-4-5-20251101");
  await expect(models.getByRole("link")).toHaveCount(
    SAMPLE_MODELS.filter(({ line }) => line === "opus").length,
  );

  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("opus");
  await expect(page).toHaveURL(/q=opus/);
  await search.fill("");
  await expect(page).toHaveURL(/\/$/);
});
