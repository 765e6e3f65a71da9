import { expect, test } from "../../support/fixtures.ts";

test("a request that nobody waits for is cancelled, of a model as of a list", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  // Held back for good: only an abort can end it.
  await page.route("**/v1/models/*", () => undefined);
  const aborted = page.waitForEvent("requestfailed", (request) =>
    request.url().endsWith("/v1/models/claude-opus-4-8"),
  );
  await models.getByRole("link", { name: "Claude Opus 4.8" }).click();
  await expect(details.getByRole("status", { name: "Loading model" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect((await aborted).failure()?.errorText).toBe("net::ERR_ABORTED");

  // A list with other request options cancels the request before it.
  await page.route("**/v1/models?limit=20", () => undefined);
  const abortedList = page.waitForEvent("requestfailed", (request) =>
    request.url().endsWith("/v1/models?limit=20"),
  );
  await page.getByLabel("Page size").selectOption("20");
  await page.getByLabel("Page size").selectOption("100");
  expect((await abortedList).failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect(models).toHaveAttribute("aria-busy", "false");
});
