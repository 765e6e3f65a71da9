import { createGate } from "../../fake-api/faults.ts";
import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DEFAULT_MODELS, namesOf, SAMPLE_MODELS, SAMPLE_NOON } from "../../support/sample.ts";

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
});

test("the list shows what the API lists, newest first; lines narrow it, and its page size is the API's limit", async ({
  page,
  models,
  context,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/v1/")) asked.push(pathname + search);
  });
  await page.goto("/");

  await expect(page).toHaveTitle("Model Catalogue");
  await expect(page.getByRole("heading", { level: 1, name: "Model Catalogue" })).toBeVisible();
  await expect(page.getByText("Sample catalogue of 2026-11-27").first()).toBeVisible();
  await expect(models.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));
  await expect(models).toHaveAttribute("aria-rowcount", String(DEFAULT_MODELS.length + 1));
  await expect(models).toHaveAttribute("aria-busy", "false");
  await expect(
    page.getByRole("status").filter({ hasText: `${DEFAULT_MODELS.length} models` }),
  ).toBeVisible();
  expect(asked).toEqual(["/v1/models?limit=1000"]);

  const newest = models.getByRole("row", { name: "Claude Fable 5.2" });
  await expect(newest).toHaveAttribute("aria-rowindex", "2");
  await expect(newest).toContainText("9 Nov 2026");
  await expect(newest).toContainText("18 days ago");
  await expect(newest.getByRole("link")).toHaveAttribute("href", "?model=claude-fable-5-2");
  await expect(models.getByRole("row", { name: "Claude Sonnet 4.5" })).toContainText(
    "Retires in 3 days",
  );
  await expect(models.getByRole("row", { name: "Claude Mythos Preview" })).toContainText(
    "Retirement overdue",
  );

  // Lines narrow the list, each with its count.
  const opus = DEFAULT_MODELS.filter((model) => model.line === "opus");
  await page.getByRole("button", { name: /^Line/ }).click();
  const choice = page.getByRole("checkbox", { name: /^Opus/i });
  await expect(choice).toHaveAccessibleName(new RegExp(`\\b${opus.length}\\b`));
  await choice.check();
  await expect(models.getByRole("link")).toHaveText(namesOf(opus));
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: `Showing ${opus.length} of ${DEFAULT_MODELS.length}` }),
  ).toBeVisible();
  await expect(page).toHaveURL(/line=opus/);

  // The page size is the API's limit, and the address remembers it.
  await goTo(page, "/");
  await expect(models).toHaveAttribute("aria-rowcount", String(DEFAULT_MODELS.length + 1));
  await expect(models).toHaveAttribute("aria-busy", "false");
  const request = page.waitForRequest((sent) => sent.url().includes("limit=20"));
  await page.getByLabel("Page size").selectOption("20");
  await request;
  await expect(page).toHaveURL(/limit=20/);
  await expect(models.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));

  // An ID is copied from its row.
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const row = models.getByRole("row", { name: "Claude Opus 4.5" });
  await row.hover();
  await row.getByRole("button", { name: "Copy ID" }).click();
  await expect
    .poll(async () => page.evaluate(async () => navigator.clipboard.readText()))
    .toBe("claude-opus-4-5-20251101");
  await expect(page).not.toHaveURL(/model=/);
});

test("a first answer that arrives after the page is drawn is still shown", async ({
  page,
  models,
}) => {
  const gate = createGate();
  await page.route("**/v1/models**", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto("/");
  const search = page.getByRole("searchbox", { name: "Search models" });
  await expect(search).toBeVisible();
  await expect(models).toHaveAttribute("aria-busy", "true");
  gate.open();
  await expect(models.getByRole("link")).toHaveText(namesOf(DEFAULT_MODELS));
  await search.fill("opus 45");
  await expect(models.getByRole("link")).toHaveText(["Claude Opus 4.5"]);
});

test("retired models are fetched from the API on request", async ({ page, models }) => {
  await page.goto("/");
  await page
    .getByRole("button", { name: /^Lifecycle/ })
    .first()
    .click();
  await expect(page.getByRole("checkbox", { name: "Active" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Deprecated" })).toBeChecked();
  const request = page.waitForRequest((sent) => sent.url().includes("retired"));
  await page.getByRole("checkbox", { name: "Retired" }).check();
  expect(new URL((await request).url()).searchParams.getAll("lifecycle[]").toSorted()).toEqual([
    "active",
    "deprecated",
    "retired",
  ]);
  await expect(models).toHaveAttribute("aria-rowcount", String(SAMPLE_MODELS.length + 1));
  await expect(page.getByRole("status").filter({ hasText: "38 models" })).toBeVisible();
  await expect(page).toHaveURL(/lifecycle=active,deprecated,retired/);
  await expect(models.getByRole("row", { name: "Claude Opus 4.1" })).toContainText(
    "Retired 5 Aug 2026",
  );
  await page.reload();
  await expect(models).toHaveAttribute("aria-rowcount", String(SAMPLE_MODELS.length + 1));
});

test.describe("for a reader of another language", () => {
  test.use({ locale: "de-DE" });

  test("days are written as there", async ({ page, models, details }) => {
    await page.goto("/?model=claude-fable-5-2");
    await expect(models.getByRole("row", { name: "Claude Fable 5.2" })).toContainText(
      "9. Nov. 2026",
    );
    await expect(details.getByText("9. Nov. 2026").first()).toBeVisible();
  });
});
