import { expect, test } from "./fixtures.ts";

test("a shared link brings its model into sight, and closing keeps the place", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/?lifecycle=active,deprecated,retired&model=claude-2.0");
  const link = models.getByRole("link", { name: "Claude 2.0", exact: true });
  await expect(link).toBeInViewport();
  await expect(link).toHaveAttribute("aria-current", "true");
  const list = page.getByRole("region", { name: "List of models" });
  const place = await list.evaluate((element) => element.scrollTop);
  expect(place).toBeGreaterThan(0);

  await details.getByRole("button", { name: "Close" }).click();
  await expect(details).toBeHidden();
  expect(await list.evaluate((element) => element.scrollTop)).toBe(place);
});

test("rows that were scrolled to stay where they are when one is opened", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/?lifecycle=active,deprecated,retired");
  const link = models.getByRole("link", { name: "Claude 2.1", exact: true });
  await models.getByRole("link").first().focus();
  await page.keyboard.press("End");
  const before = await link.boundingBox();
  await link.click();
  await expect(details).toContainText("Pinned ID");
  expect((await link.boundingBox())?.y).toBe(before?.y);
});
