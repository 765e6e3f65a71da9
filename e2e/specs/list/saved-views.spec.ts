import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { choose, typeInto } from "../../support/palette.ts";
import { DEFAULT_MODELS } from "../../support/sample.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const OPUS = DEFAULT_MODELS.filter(({ line }) => line === "opus").length;

function viewsButton(page: Page): Locator {
  return page.locator(".toolbar").getByRole("button", { name: /^Views/ });
}

/** Names the present view. */
async function save(page: Page, name: string): Promise<void> {
  await viewsButton(page).click();
  await page.getByRole("button", { name: "Save this view…" }).click();
  await expect(page.getByRole("dialog").getByLabel("Name")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

for (const viewport of [DESKTOP, PHONE]) {
  test(`at ${viewport.width} a view is saved, shown, replaced, renamed, deleted and brought back`, async ({
    page,
    models,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto("/?line=opus&sort=name");
    await expect(models).toHaveAttribute("aria-rowcount", String(OPUS + 1));
    await save(page, "Opus by name");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(viewsButton(page)).toHaveAccessibleName("Views Opus by name");

    await goTo(page, "/?model=claude-opus-4-5");
    await expect(
      page
        .getByRole(viewport === PHONE ? "dialog" : "complementary", { name: "Model details" })
        .getByText("is an alias of"),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(viewsButton(page)).toHaveAccessibleName("Views");
    await viewsButton(page).click();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Opus by name" }).click();
    await expect(models).toHaveAttribute("aria-rowcount", String(OPUS + 1));
    await expect(page).toHaveURL(/\?line=opus&sort=name$/);
    await expect(viewsButton(page)).toHaveAccessibleName("Views Opus by name");
    await page.goBack();
    await expect(models).toHaveAttribute("aria-rowcount", String(DEFAULT_MODELS.length + 1));

    await save(page, "Opus by name");
    await expect(page.getByRole("alert")).toContainText("“Opus by name” already. Replace it?");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Replace" }).click();
    await viewsButton(page).click();
    await page.getByRole("button", { name: "Rename Opus by name" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("All of them");
    await page.keyboard.press("Enter");
    await expect(viewsButton(page)).toHaveAccessibleName("Views All of them");

    await page.reload();
    await viewsButton(page).click();
    await page.getByRole("button", { name: "Delete All of them" }).click();
    await expect(page.getByRole("link", { name: "All of them" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "All of them" })).toBeVisible();
  });
}

test("by palette a view is saved and shown; views go to a file and come back, and another file is refused in words", async ({
  page,
  models,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/?line=opus");
  await expect(viewsButton(page)).toBeVisible();
  await typeInto(page, "save this", "Save this view…");
  await choose(page, "Save this view…");
  await expect(page.getByRole("dialog").getByLabel("Name")).toBeFocused();
  await page.keyboard.type("Opus");
  await page.keyboard.press("Enter");
  await expect(viewsButton(page)).toHaveAccessibleName("Views Opus");
  await viewsButton(page).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export views" }).click();
  const exported = readFileSync(await (await saving).path(), "utf8");

  // By palette, a view is shown, and its link copied.
  await page.keyboard.press("Escape");
  await goTo(page, "/");
  await typeInto(page, "opus view", "View: Opus");
  await choose(page, "View: Opus");
  await expect(models).toHaveAttribute("aria-rowcount", String(OPUS + 1));
  await typeInto(page, "copy link", "Copy link");
  await choose(page, "Copy link");
  await expect
    .poll(async () => page.evaluate(async () => navigator.clipboard.readText()))
    .toBe(page.url());

  await page.evaluate(() => localStorage.clear());
  await page.goto("/");
  await viewsButton(page).click();
  await expect(page.getByText("No views saved yet.")).toBeVisible();
  const field = page.getByLabel("File of views");
  const file = (text: string) => ({
    name: "views.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await field.setInputFiles(file('{"data":[]}'));
  await expect(page.getByRole("alert")).toHaveText(
    "This file is not an export of saved views, so no view was imported.",
  );
  await field.setInputFiles(file(exported));
  await expect(page.getByText("1 view imported.")).toBeVisible();
  await page.getByRole("link", { name: "Opus", exact: true }).click();
  await expect(page).toHaveURL(/\?line=opus$/);
});

test("a browser that stores nothing is told of, and keeps the views for the visit", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
  });
  await page.goto("/?line=opus");
  await save(page, "Opus");
  await expect(viewsButton(page)).toHaveAccessibleName("Views Opus");
  await viewsButton(page).click();
  await expect(page.getByText("This browser does not allow storage")).toBeVisible();
});
