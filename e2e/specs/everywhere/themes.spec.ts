import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";

test("the theme follows the system until chosen, each choice has a drawing, and it is remembered", async ({
  page,
  models,
}) => {
  const background = async () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const drawing = async () =>
    page.locator(".theme-icon").evaluate((icon) => getComputedStyle(icon).maskImage);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await expect(models.getByRole("link").first()).toBeVisible();
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).not.toBe(light);
  const dark = await background();

  const theme = page.getByLabel("Theme");
  const drawings = new Set([await drawing()]);
  for (const choice of ["Dark", "Light"]) {
    await theme.selectOption(choice);
    await expect.poll(background).toBe(choice === "Dark" ? dark : light);
    drawings.add(await drawing());
  }
  expect(drawings.size).toBe(3);
  await page.reload();
  await expect(models.getByRole("link").first()).toBeVisible();
  expect(await background()).toBe(light);
  await theme.selectOption("System");
  await expect.poll(background).toBe(dark);
});

test("whoever asks for contrast gets it, and forced colours still tell the open row, the chosen tab and the ticked box", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/?line=opus");
  const id = models.locator(".row-id code").first();
  const colour = async () => id.evaluate((it) => getComputedStyle(it).color);
  await expect(id).toBeVisible();
  const before = await colour();
  await page.emulateMedia({ contrast: "more" });
  await expect.poll(colour).not.toBe(before);
  await expectAccessible(page);

  await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
  await goTo(page, "/?line=opus&model=claude-opus-4-5");
  const row = models.getByRole("row", { name: "Claude Opus 4.5" });
  await expect(row).toHaveCSS("outline-style", "solid");
  const tick = row.getByRole("checkbox");
  await expect(tick).toHaveCSS("appearance", "auto");
  await tick.check();
  // The system's mark and no second one.
  expect(await tick.evaluate((box) => getComputedStyle(box, "::after").content)).toBe("none");
  const tab = details.getByRole("tab", { name: "Overview" });
  await expect(tab).toHaveCSS("border-bottom-width", "2px");
});
