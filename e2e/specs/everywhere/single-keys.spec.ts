import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { fieldOf, visit } from "../../support/palette.ts";

test("single keys can be turned off, for good, and the others go on", async ({ page, models }) => {
  await visit(page, "/");
  const link = models.getByRole("link");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard" });
  const toggle = keys.getByRole("switch", { name: "Single-key shortcuts" });
  await expect(toggle).toBeChecked();
  await toggle.focus();
  await page.keyboard.press("Space");
  await expect(toggle).not.toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  for (const when of ["at once", "on the next visit"]) {
    await test.step(when, async () => {
      await link.first().focus();
      for (const key of ["j", "k", "?", "/"]) {
        await page.keyboard.press(key);
        await expect(link.first()).toBeFocused();
      }
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await page.keyboard.press("ArrowDown");
      await expect(link.nth(1)).toBeFocused();
      await page.keyboard.press("Control+k");
      await expect(fieldOf(page)).toBeFocused();
      await page.keyboard.press("Escape");
      if (when === "at once") await visit(page, "/");
    });
  }

  await goTo(page, "/?view=timeline");
  const bar = page.getByRole("group", { name: "Chart of lifelines" }).getByRole("link").first();
  await bar.focus();
  await page.keyboard.press("j");
  await page.keyboard.press("+");
  await expect(bar).toBeFocused();
  await expect(page.getByRole("button", { name: "Fit" })).toHaveAttribute("aria-disabled", "true");

  await goTo(page, "/");
  await page.getByRole("button", { name: "Keyboard" }).click();
  await toggle.check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search models" })).toBeFocused();
});
