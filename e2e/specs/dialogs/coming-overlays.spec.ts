import type { Page } from "playwright/test";
import { createGate } from "../../fake-api/faults.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { fieldOf, option, paletteOf, visit } from "../../support/palette.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

test.use({ loadsAhead: true });

/** Holds a part of the code back, as a slow network would, until the gate is opened. */
async function holdBack(page: Page, chunk: string) {
  const gate = createGate();
  await page.route(`**/assets/${chunk}-*.js`, async (route) => {
    await gate.opened;
    await route.continue();
  });
  return gate;
}

/** What has the keyboard until the palette is there. */
const earlyField = (page: Page) =>
  page.getByRole("textbox", { name: "Search models and commands" });

test("what is typed at once arrives in the palette, and no key acts on the page behind", async ({
  page,
  models,
}) => {
  const gate = await holdBack(page, "palette");
  await visit(page, "/");
  const row = models.getByRole("link").nth(3);
  await row.focus();
  const address = page.url();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("?/xjk+0");
  await expect(earlyField(page)).toHaveValue("?/xjk+0");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(models.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expectAccessibleInBothThemes(page);

  await page.keyboard.press("Control+a");
  const typed = "opus 45 and more";
  const typing = page.keyboard.type(typed, { delay: 20 });
  await expect(earlyField(page)).toHaveValue(/^opus 4/);
  gate.open();
  await typing;
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveValue(typed);
  await expect(page.getByRole("dialog")).toHaveCount(1);
  expect(page.url()).toBe(address);
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
});

test("typing continues at the caret, the hits are shown, and later, too, nothing typed at once is lost", async ({
  page,
  models,
}) => {
  const gate = await holdBack(page, "palette");
  await visit(page, "/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ous 45");
  for (let left = 5; left > 0; left -= 1) await page.keyboard.press("ArrowLeft");
  gate.open();
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type("p");
  await expect(fieldOf(page)).toHaveValue("opus 45");
  await expect(option(page, "Claude Opus 4.5")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(paletteOf(page)).toBeHidden();

  const row = models.getByRole("link").nth(3);
  await row.focus();
  for (const typed of ["xjk", "j?x"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(typed);
    await expect(fieldOf(page)).toHaveValue(typed);
    await page.keyboard.press("Escape");
    await expect(row).toBeFocused();
  }
  await expect(models.getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("the palette can be asked for before there is an app", async ({ page, models }) => {
  const app = await holdBack(page, "app");
  const palette = await holdBack(page, "palette");
  await page.goto("/", { waitUntil: "commit" });
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("opus ");
  app.open();
  await expect(page.getByRole("button", { name: /^Lifecycle/ }).first()).toBeAttached();
  await page.keyboard.type("45");
  await expect(earlyField(page)).toHaveValue("opus 45");
  palette.open();
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveValue("opus 45");
  await expect(option(page, "Claude Opus 4.5")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("no single key acts while another overlay is coming, and Escape calls it off", async ({
  page,
  models,
}) => {
  const gate = await holdBack(page, "keys-dialog");
  await visit(page, "/");
  const row = models.getByRole("link").nth(3);
  await row.focus();
  for (const isAwaited of [false, true]) {
    await page.keyboard.press("?");
    await page.keyboard.type("jx/?k");
    await expect(page.getByRole("dialog", { name: "Loading" })).toBeVisible();
    await expect(models.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await expectAccessible(page);
    if (isAwaited) gate.open();
    else await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Loading" })).toHaveCount(0);
    if (!isAwaited) await expect(row).toBeFocused();
  }
  await expect(page.getByRole("heading", { name: "Keyboard" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(row).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Escape and Ctrl K call a coming palette off, and leave what is under it", async ({
  page,
  details,
}) => {
  await holdBack(page, "palette");
  await visit(page, "/?model=claude-opus-4-6");
  await expect(details).toContainText("Pinned ID");
  const search = page.getByRole("searchbox", { name: "Search models" });
  await search.focus();
  for (const key of ["Escape", "Control+k"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("opus");
    await expect(earlyField(page)).toHaveValue("opus");
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(search).toBeFocused();
    await expect(details).toBeVisible();
  }
});

test.describe("without a server", () => {
  test.use({ expectedRefusals: [0] });

  test("what cannot be loaded says so, and can be tried again", async ({ page, models }) => {
    // From the start, or the palette may have been loaded ahead by then.
    await page.route("**/assets/palette-*.js", async (route) => route.abort("connectionrefused"));
    await visit(page, "/");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("opus");
    await expect(paletteOf(page).getByText("This could not be loaded")).toBeVisible();
    await paletteOf(page).getByRole("button", { name: "Close" }).click();
    await expect(paletteOf(page)).toHaveCount(0);
    await expect(models.getByRole("link").first()).toBeVisible();
    await page.unroute("**/assets/palette-*.js");
    await page.keyboard.press("Control+k");
    await expect(fieldOf(page)).toBeFocused();
  });
});

test("the placeholder of the palette stands where the palette will be, at either size", async ({
  page,
}) => {
  for (const viewport of [DESKTOP, PHONE]) {
    await test.step(`${viewport.width}`, async () => {
      await page.setViewportSize(viewport);
      const gate = await holdBack(page, "palette");
      await visit(page, "/?model=claude-opus-4-6");
      const details = page.getByRole(viewport === PHONE ? "dialog" : "complementary", {
        name: "Model details",
      });
      await expect(details).toContainText("Pinned ID");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("opus");
      await expectNoSidewaysScroll(page);
      const early = await earlyField(page).boundingBox();
      gate.open();
      await expect(fieldOf(page)).toBeFocused();
      await expect(fieldOf(page)).toHaveValue("opus");
      expect(await fieldOf(page).boundingBox()).toEqual(early);
      await page.keyboard.press("Escape");
      await expect(paletteOf(page)).toBeHidden();
      await expect(details).toBeVisible();
      await page.unrouteAll({ behavior: "wait" });
    });
  }
});
