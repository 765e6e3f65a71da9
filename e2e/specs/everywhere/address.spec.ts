import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, namesOf, SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const RETIRED = SAMPLE_MODELS.filter(({ lifecycle }) => lifecycle === "retired");

const INVALID = [
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

test("invalid values in the address are ignored, and the page says so", async ({
  page,
  models,
}) => {
  await page.goto(`/?${INVALID.join("&")}`);
  await expect(models.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));
  await expect(page.getByRole("complementary", { name: "Model details" })).toBeHidden();
  await expect(page.getByRole("alert")).toContainText("“sideways” in sort (no such column)");

  // Text of any length and kind in the address is harmless.
  await page.goto(
    `/?q=${"%F0%9F%A6%80".repeat(500)}&model=${"a".repeat(2_000)}&line=saga,__proto__`,
  );
  await expect(page.getByRole("heading", { name: "Model Catalogue" })).toBeVisible();
  await expect(models).toHaveAttribute("aria-busy", "false");
});

test.describe("a link that a chat changed", () => {
  test.use({ expectedRefusals: [400] });

  const TOO_LONG = "x".repeat(65);
  const LINK = `/?lifecycle=retired,%20undead&betas=fast-mode-2026-02-01%20,${TOO_LONG}&model=claude-opus-4-5%20and%20more).`;

  test("is read as it was meant, and the page says what it ignored", async ({
    page,
    models,
    details,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === "/v1/models") asked.push(searchParams.getAll("lifecycle[]").join());
    });
    await page.goto(LINK);
    await expect(details).toContainText("claude-opus-4-5 is an alias of claude-opus-4-5-20251101");
    await expect(details).toContainText("Requested with 1 beta");
    await expect(models).toHaveAttribute("aria-rowcount", String(RETIRED.length + 1));
    expect(new Set(asked)).toEqual(new Set(["retired"]));

    const notice = page.getByRole("alert");
    await expect(notice).toHaveText(
      `Left out of this link: “undead” in lifecycle (it can be active, deprecated or retired); “${TOO_LONG.slice(0, 40)}…” in betas (a beta name has at most 64 letters, digits and . _ -); “and more).” in model.`,
    );
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(DESKTOP);
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await expect(notice).toHaveCount(0);
  });

  test("in the standalone views, too", async ({ page }) => {
    for (const view of ["changes", "timeline"]) {
      await page.goto(`/?view=${view}).`);
      await expect(page.getByRole("alert")).toHaveText("Left out of this link: “).” in view.");
      const shown = page.getByRole("navigation", { name: "Views" }).locator("[aria-current=page]");
      await expect(shown).toContainText(view, { ignoreCase: true });
    }
  });

  test("with nothing to ignore says nothing", async ({ page, details }) => {
    await page.goto("/?q=(opus).&lifecycle=retired,%20active&model=%20claude-opus-4-5%E2%80%8B");
    await expect(details).toContainText("claude-opus-4-5 is an alias of claude-opus-4-5-20251101");
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
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

  await goTo(page, "/");
  await expect(page.getByRole("searchbox", { name: "Search models" })).toHaveValue("");
  await expect(models.getByRole("link").first()).toBeVisible();
  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.fill("opus");
  await expect(page).toHaveURL(/q=opus/);
  await search.fill("");
  await expect(page).toHaveURL(/\/$/);
});
