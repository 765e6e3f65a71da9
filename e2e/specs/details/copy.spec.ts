import { generateModels } from "../../fake-api/generate.ts";
import { CHROMIUM_FLAGS, findHeadlessChromium } from "../../runner/chromium.ts";
import { expect, test } from "../../support/fixtures.ts";
import { choose, paletteOf, typeInto } from "../../support/palette.ts";
import { pasted } from "../../support/pasted.ts";
import { PHONE } from "../../support/sizes.ts";

/** A name that is no loopback name, so that a page over HTTP is no secure context. */
const HOST = "catalogue.test";
const TOKEN = "token-of-the-tests-0123456789";
const models = generateModels({ size: 12, lifecycles: ["active"] });
const executablePath = findHeadlessChromium();

test.use({
  expectedRefusals: [401],
  launchOptions: {
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
    ...(executablePath === null ? {} : { executablePath }),
  },
});

test("on a shared server over HTTP, everything that copies does", async ({
  page,
  context,
  models: table,
  details,
  gateway,
  origins,
}) => {
  const { origin } = await gateway({
    models,
    environment: { ACCESS_TOKEN: TOKEN, ALLOWED_HOSTS: HOST },
  });
  const shared = origin.replace("127.0.0.1", HOST);
  origins.add(shared);
  await page.goto(shared);
  await page.getByLabel("Access token").fill(TOKEN);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(table).toHaveAttribute("aria-busy", "false");
  expect(await page.evaluate(() => [isSecureContext, "clipboard" in navigator])).toEqual([
    false,
    false,
  ]);

  const copyId = table.getByRole("button", { name: "Copy ID" }).nth(2);
  await copyId.click();
  await expect(copyId).toHaveAttribute("data-outcome", "copied");
  await expect(copyId).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  expect(await pasted(context)).toBe(models[2]?.id);

  await table.getByRole("link").nth(3).click();
  await details.getByRole("button", { name: "Copy ID" }).click();
  expect(await pasted(context)).toBe(models[3]?.id);
  await details.getByRole("button", { name: "Copy as code" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy as code" });
  await dialog.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByRole("button", { name: "Copy" })).toBeFocused();
  const code = await dialog.locator("[role=tabpanel]:not([inert])").textContent();
  expect(code?.split("\n").length).toBeGreaterThan(5);
  expect(await pasted(context)).toBe(code);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "Requests" }).click();
  const drawer = page.getByRole("dialog", { name: "Requests" });
  await drawer.getByRole("button", { name: `/v1/models/${models[3]?.id}` }).click();
  await drawer.getByRole("button", { name: "Copy JSON" }).click();
  const { id } = JSON.parse(await pasted(context)) as { id: string };
  expect(id).toBe(models[3]?.id);
  await drawer.getByRole("button", { name: "Copy as curl" }).click();
  expect(await pasted(context)).toContain(`curl '${shared}/v1/models/`);
  await page.keyboard.press("Escape");

  await typeInto(page, "copy id", /^Copy ID/);
  await choose(page, /^Copy ID/);
  await expect(paletteOf(page).getByRole("status")).toHaveText(`Copied ${models[3]?.id}`);
  expect(await pasted(context)).toBe(models[3]?.id);
  await expect(paletteOf(page)).toBeHidden();

  await page.goto(`${shared}/?view=compare&compare=${models[0]?.id},${models[1]?.id}`);
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  expect(await pasted(context)).toContain(models[1]?.id ?? "");

  await page.setViewportSize(PHONE);
  await page.goto(`${shared}/?model=${models[5]?.id}`);
  const over = page.getByRole("dialog", { name: "Model details" });
  await over.getByRole("button", { name: "Copy ID" }).click();
  expect(await pasted(context)).toBe(models[5]?.id);
});

test("a browser that refuses the clipboard is asked in the old way", async ({ page, context }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async () => Promise.reject(new Error("refused"));
  });
  await page.goto("/");
  const copyId = page.getByRole("button", { name: "Copy ID" }).first();
  await copyId.click();
  await expect(copyId).toHaveAttribute("data-outcome", "copied");
  expect(await pasted(context)).toMatch(/^claude-/);
});
