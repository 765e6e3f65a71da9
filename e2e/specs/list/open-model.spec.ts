import { generateModels } from "../../fake-api/generate.ts";
import { expect, test } from "../../support/fixtures.ts";

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

  // Rows that were scrolled to stay where they are when one is opened.
  const other = models.getByRole("link", { name: "Claude 2.1", exact: true });
  await models.getByRole("link").first().focus();
  await page.keyboard.press("End");
  const before = await other.boundingBox();
  await other.click();
  await expect(details).toContainText("Pinned ID");
  expect((await other.boundingBox())?.y).toBe(before?.y);
});

test("the first visible row stays the first when the panel makes every row two lines", async ({
  page,
  models,
  details,
}) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.goto("/?lifecycle=active,deprecated,retired");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const list = page.getByRole("region", { name: "List of models" });
  await list.evaluate((element) => element.scrollTo(0, 10 * 36));
  const eleventh = models.locator("tr[aria-rowindex='12'] a");
  const name = await eleventh.innerText();
  await models.locator("tr[aria-rowindex='14'] a").click();
  await expect(details).toBeVisible();
  await expect(models.getByRole("columnheader")).toHaveCount(2);
  await expect(models.getByRole("link", { name, exact: true })).toBeInViewport();
  const box = await eleventh.boundingBox();
  const header = await models.getByRole("columnheader").first().boundingBox();
  expect((box?.y ?? 0) - ((header?.y ?? 0) + (header?.height ?? 0))).toBeLessThan(60);

  await details.getByRole("button", { name: "Close" }).click();
  await expect(models.getByRole("columnheader")).toHaveCount(6);
  await expect.poll(async () => list.evaluate((element) => element.scrollTop)).toBe(10 * 36);
});

test("far down as well, and the one that is opened stays visible", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const { origin } = await gateway({
    models: generateModels({ size: 500, lifecycles: ["active"], hasCapabilities: false }),
  });
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.goto(origin);
  await expect(models).toHaveAttribute("aria-rowcount", "501");
  const list = page.getByRole("region", { name: "List of models" });
  const place = async () => list.evaluate((element) => element.scrollTop);
  await list.evaluate((element) => element.scrollTo(0, 200 * 36));
  // The second visible row, and then the last.
  for (const [row, moved] of [
    [203, 0],
    [213, 4],
  ] as const) {
    const link = models.locator(`tr[aria-rowindex='${row}'] a`);
    await link.click();
    await expect(details).toBeVisible();
    await expect(models.getByRole("columnheader")).toHaveCount(2);
    await expect(link).toBeInViewport({ ratio: 1 });
    await details.getByRole("button", { name: "Close" }).click();
    await expect(models.getByRole("columnheader")).toHaveCount(6);
    await expect.poll(async () => Math.abs((await place()) / 36 - 200)).toBeLessThanOrEqual(moved);
  }
});
