import { expect, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";

const RETRIEVE = /\/v1\/models\/[^/?]+$/;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
});

test("a row opens its details, answered by retrieve; Back, Close and Esc put them away", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/?line=opus");
  const link = models.getByRole("link", { name: "Claude Opus 4.5" });
  const retrieved = page.waitForResponse(RETRIEVE);
  await link.click();
  expect(new URL((await retrieved).url()).pathname).toBe("/v1/models/claude-opus-4-5-20251101");
  await expect(page).toHaveURL(/model=claude-opus-4-5-20251101/);
  await expect(page).toHaveURL(/line=opus/);
  await expect(details.getByRole("heading", { name: "Claude Opus 4.5" })).toBeVisible();
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(details).toContainText("24 Nov 2025");
  await expect(details).toContainText("200,000");
  await expect(details).toContainText("64,000");
  await expect(models).toBeVisible();

  // A replacement is no field of the API: its source is named, and it opens like any name.
  await expect(details).toContainText(/Replacement\s*claude-opus-5-5 named by the official Go SDK/);
  await details.getByRole("link", { name: "claude-opus-5-5" }).click();
  await expect(details.getByRole("heading", { name: "Claude Opus 5.5" })).toBeVisible();
  await expect(details.getByText("Replacement", { exact: true })).toHaveCount(0);
  await link.click();
  await expect(details.getByRole("heading", { name: "Claude Opus 4.5" })).toBeVisible();

  await page.goBack();
  await expect(details.getByRole("heading", { name: "Claude Opus 5.5" })).toBeVisible();
  await page.goBack();
  await expect(details.getByRole("heading", { name: "Claude Opus 4.5" })).toBeVisible();
  // Steps from model to model are left in one.
  await page.keyboard.press("p");
  await expect(details.getByRole("heading", { name: "Claude Opus 4.5" })).toBeHidden();
  await page.goBack();
  await expect(details).toBeHidden();
  await expect(page).toHaveURL(/line=opus/);
  await expect(page).not.toHaveURL(/model=/);
  await page.goForward();
  await expect(details).toBeVisible();
  await details.getByRole("button", { name: "Close" }).click();
  await expect(details).toBeHidden();
  await expect(page).not.toHaveURL(/model=/);

  await link.focus();
  await page.keyboard.press("Enter");
  await expect(details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(link).toBeFocused();
  // Rows of other columns, which the panel makes room with, are other elements.
  await page.setViewportSize({ width: 1000, height: 800 });
  await link.press("Enter");
  await expect(details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
  await expect(link).toBeFocused();
});

test.describe("a deep link", () => {
  test.use({ expectedRefusals: [404] });

  test("opens any model, reports a name that leads nowhere, and refuses what cannot be an ID", async ({
    page,
    models,
    details,
  }) => {
    const requestIds: (string | undefined)[] = [];
    page.on("response", (response) => {
      if (RETRIEVE.test(response.url())) requestIds.push(response.headers()["request-id"]);
    });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (RETRIEVE.test(request.url())) asked.push(request.url());
    });

    await test.step("a name that leads nowhere, in the API's words, with the request and the nearest IDs", async () => {
      await page.goto("/?model=claude-opus-4-55");
      await expect(details).toContainText("model: claude-opus-4-55");
      await expect(details).toContainText(/req_\w+/);
      const shown = await details.textContent();
      expect(requestIds.filter((id) => shown?.includes(id ?? "?"))).toHaveLength(1);
      expect(requestIds, "one question is asked once").toHaveLength(1);
      await details.getByRole("link", { name: "claude-opus-4-5-20251101" }).first().click();
      await expect(details.getByText("Pinned ID")).toBeVisible();
      await expect(details).toContainText("Claude Opus 4.5");
    });

    await test.step("retired models", async () => {
      await goTo(page, "/?model=claude-3-opus-latest");
      await expect(details).toContainText(
        "claude-3-opus-latest is an alias of claude-3-opus-20240229",
      );
      await expect(details).toContainText("Retired 5 Jan 2026");
      // Nobody names a replacement, so it is a hint from what the list has.
      await expect(details).toContainText(
        /Hint\s*claude-opus-5-5 newest active model of this line/,
      );
      await goTo(page, "/?model=claude-1.3");
      await expect(details.getByText("Pinned ID")).toBeVisible();
      await expect(details).toContainText("Unknown");
      await expect(details).not.toContainText("1970");
      await expect(details.getByText("Hint", { exact: true })).toHaveCount(0);
      await expect(details).toContainText("Not reported");
    });

    await test.step("what cannot be an ID is refused without a request", async () => {
      asked.length = 0;
      await page.goto("/?model=..%2Fmessages");
      await expect(details).toBeVisible();
      await expect(details).toContainText("../messages");
      await expect(models.getByRole("link").first()).toBeVisible();
      expect(asked).toEqual([]);
    });
  });
});
