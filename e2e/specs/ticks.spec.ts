import { expect, expectAccessible, test } from "../support/fixtures.ts";
import { DEFAULT_MODELS } from "../support/sample.ts";

test("rows are ticked one by one, as a range and by key, and then compared", async ({
  page,
  models,
}) => {
  await page.goto("/");
  const tick = (at: number) =>
    models.getByRole("checkbox", {
      name: `Compare ${DEFAULT_MODELS[at]?.display_name ?? ""}`,
      exact: true,
    });
  const told = page.getByRole("contentinfo").getByRole("status").filter({ hasText: "ticked" });
  await tick(1).click();
  await expect(told).toHaveText("1 of 6 ticked");
  await tick(3).click({ modifiers: ["Shift"] });
  await expect(told).toHaveText("3 of 6 ticked");
  for (const at of [1, 2, 3]) await expect(tick(at)).toBeChecked();
  await tick(2).click();
  await expect(tick(2)).not.toBeChecked();

  await models.getByRole("link").nth(5).focus();
  await page.keyboard.press("x");
  await expect(tick(5)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("x");
  await expect(told).toHaveText("4 of 6 ticked");
  await expectAccessible(page);

  // More than can be compared is refused, and nothing that was ticked is lost.
  await tick(8).click();
  await tick(12).click({ modifiers: ["Shift"] });
  await expect(told).toHaveText("6 of 6 ticked");
  await tick(14).click();
  await expect(tick(14)).not.toBeChecked();
  await expect(page.getByText("At most 6 models can be compared")).toBeAttached();
  const ticked = [1, 3, 5, 6, 8, 9].map((at) => DEFAULT_MODELS[at]?.id);
  await expect
    .poll(() => new URL(page.url()).searchParams.get("compare")?.split(","))
    .toEqual(ticked);
  await page.reload();
  await expect(told).toHaveText("6 of 6 ticked");
  await page.getByRole("button", { name: "Clear ticks" }).click();
  await expect(told).toHaveCount(0);

  await tick(0).click();
  await tick(4).click();
  await page.getByRole("contentinfo").getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("table", { name: "Comparison" })).toContainText(
    DEFAULT_MODELS[4]?.id ?? "",
  );
  await page.goBack();
  await expect(tick(4)).toBeChecked();
});
