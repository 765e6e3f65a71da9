import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, namesOf, SAMPLE_NOON } from "../../support/sample.ts";

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

  // An alias that is in no field is found, and what matched is marked.
  await goTo(page, "/?lifecycle=retired&q=claude-4-opus-20250514");
  await expect(models.getByRole("link")).toHaveText(["Claude Opus 4"]);
  await goTo(page, "/?q=opus 45");
  const row = models.getByRole("row", { name: "Claude Opus 4.5" });
  await expect(row.locator("mark")).toHaveText(["Opus", "4.5", "opus", "4-5"]);
});

/** What means something as a pattern, as markup or to an address, and matches nothing as text. */
const NO_PATTERNS = [
  "h.iku",
  "op(us|ux)",
  "[k-z",
  ".*x(",
  "<img src=x onerror=alert(1)>",
  "q=a&b%00",
];

test("no user text becomes a pattern or markup, nothing found offers to clear it, and the order of a search is shown", async ({
  page,
  models,
}) => {
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  for (const query of NO_PATTERNS) {
    await search.fill(query);
    await expect(page.getByText(`Nothing matches “${query}”`, { exact: true })).toBeVisible();
    await expect(models.getByRole("link")).toHaveCount(0);
    await expect(search).toHaveValue(query);
  }
  await expect(page.locator("img")).toHaveCount(0);
  // Nothing is left of it as text, so that nothing is searched for.
  await search.fill("\\ .*");
  await expect(models.getByRole("link")).toHaveCount(DEFAULT_MODELS.length);

  await search.fill("no such model");
  await expect(models.getByRole("link")).toHaveCount(0);
  await expect(page.getByText("no such model").first()).toBeVisible();
  await page.getByRole("button", { name: /clear/i }).last().click();
  await expect(search).toHaveValue("");
  await expect(models.getByRole("link")).toHaveCount(DEFAULT_MODELS.length);
  await expect(page).not.toHaveURL(/q=/);

  // The order of a search is shown, and newest first is one press away.
  const bar = page.getByRole("contentinfo");
  await expect(bar).not.toContainText("Best match");
  await search.fill("opus 5");
  await expect(bar.getByText("Best match", { exact: true })).toBeVisible();
  await expect(models.getByRole("link").first()).toHaveText("Claude Opus 5");
  await bar.getByRole("button", { name: "Newest first" }).click();
  await expect(models.getByRole("link").first()).toHaveText("Claude Opus 5.5");
  await expect(models.getByRole("columnheader", { name: "Released" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(search).toHaveValue("opus 5");
  await bar.getByRole("button", { name: "Best match" }).click();
  await expect(models.getByRole("link").first()).toHaveText("Claude Opus 5");
  await search.fill("");
  await expect(bar).not.toContainText("Best match");
});

/** The best hit is the oldest, so that no other order looks like the ranking. */
const RANKED = [
  ["The query", "nova-7", "2026-01-01"],
  ["Begins with it", "nova-7-2", "2026-02-01"],
  ["Holds it whole", "claude-nova-7", "2026-03-01"],
  ["Holds its words", "claude-7-nova", "2026-04-01"],
] as const;

test("ranked unless a sort is chosen, and sorted as chosen otherwise", async ({
  page,
  models,
  gateway,
}) => {
  const { origin } = await gateway({
    models: [...RANKED, ["No hit", "claude-8", "2026-05-01"] as const].map(
      ([display_name, id, day]) => ({
        type: "model",
        id,
        display_name,
        created_at: `${day}T00:00:00Z`,
        lifecycle: "active",
      }),
    ),
  });
  const ranked = RANKED.map(([name]) => name);
  const names = models.getByRole("link");
  await page.goto(`${origin}/?q=nova 7`);
  await expect(names).toHaveText(ranked);
  await goTo(page, `${origin}/?q=nova 7&sort=-released`);
  await expect(names).toHaveText(ranked.toReversed());
  await goTo(page, `${origin}/?q=nova 7&sort=name`);
  await expect(names).toHaveText(ranked.toSorted());
  // Whoever chooses an order has it at once, and it is the address's from then on.
  await goTo(page, `${origin}/?q=nova 7`);
  await expect(names).toHaveText(ranked);
  await models.getByRole("button", { name: "Released" }).click();
  await expect(page).toHaveURL(/sort=/);
  await expect(names).not.toHaveText(ranked);
});

test("search reads days, lifecycles and the spellings of platforms", async ({ page, models }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  const names = models.getByRole("link");
  const released = (days: RegExp) =>
    namesOf(DEFAULT_MODELS.filter(({ created_at }) => days.test(created_at)));
  for (const [query, found] of [
    ["nov 2026", released(/^2026-11/)],
    ["2025-11", released(/^2025-11/)],
    ["2025", released(/^2025/)],
    ["deprecated", namesOf(DEFAULT_MODELS.filter(({ lifecycle }) => lifecycle === "deprecated"))],
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", ["Claude Sonnet 4.5"]],
    ["claude-haiku-4-5@20251001", ["Claude Haiku 4.5"]],
    ["anthropic/claude-opus-4.5", ["Claude Opus 4.5"]],
  ] as const) {
    await search.fill(query);
    expect(found.length, query).toBeGreaterThan(0);
    await expect(names, query).toHaveText([...found]);
  }
  // What it was read as is marked.
  await expect(models.locator("mark").last()).toHaveText("claude-opus-4-5-20251101");
});

test.describe("in another language", () => {
  test.use({ locale: "de-DE" });

  test("search knows the names of its months", async ({ page, models }) => {
    await page.goto("/?q=Oktober 2025");
    await expect(models.getByRole("link")).toHaveText(["Claude Haiku 4.5"]);
  });
});

test("nothing found offers retired models and the look-up, and Enter looks up", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("claude-3-opus-20240229");
  await expect(page.getByText("Nothing matches “claude-3-opus-20240229”")).toBeVisible();
  await expectAccessible(page);
  await search.press("Enter");
  await expect(details).toContainText("Pinned ID");
  await details.getByRole("button", { name: "Close" }).click();
  await expect(search).toHaveValue("claude-3-opus-20240229");

  await page.getByRole("button", { name: "Look up “claude-3-opus-20240229”" }).click();
  await expect(details).toContainText("Pinned ID");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Search retired models too" }).press("Enter");
  await expect(models.getByRole("link")).toHaveText(["Claude 3 Opus"]);
  await expect(search).toHaveValue("claude-3-opus-20240229");
  await expect(search).toBeFocused();
  await expect(page).toHaveURL(/lifecycle=active,deprecated,retired/);
  await search.press("Enter");
  await expect(details.getByRole("heading", { name: "Claude 3 Opus" })).toBeVisible();
});
