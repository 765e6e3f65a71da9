import { summaryOfAudit, textToAudit } from "../../support/audit.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_MODELS } from "../../support/sample.ts";

const models = generateModels({ size: 40 });
const TOKEN = "token-of-the-tests-0123456789";
const environment = { ACCESS_TOKEN: TOKEN };

test.use({ expectedRefusals: [401] });

test("a shared server asks for its token, lets in, and lets go", async ({
  page,
  models: table,
  gateway,
}) => {
  const { origin } = await gateway({ models, environment });
  await page.goto(`${origin}/?q=claude`);
  await expectAccessible(page);
  await page.getByLabel("Access token").fill("something-else-entirely");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();

  await page.getByLabel("Access token").fill(TOKEN);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${origin}/?q=claude`);
  await expect(table.getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search models" })).toHaveValue("claude");

  await page.getByRole("button", { name: "Live" }).click();
  await expect(page.getByText("Saved views and settings stay")).toBeVisible();
  await page.evaluate(() => localStorage.setItem("saved-views", '[{"name":"Kept","query":""}]'));
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("Access token")).toBeVisible();
  await page.goto(origin);
  await expect(page.getByLabel("Access token")).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("saved-views"))).toContain("Kept");
});

test("an expired sign-in keeps what was loaded and what was given to the audit, and leads back to it", async ({
  page,
  context,
  models: table,
  details,
  gateway,
}) => {
  const { origin } = await gateway({ models: SAMPLE_MODELS, environment });
  await page.goto(origin);
  await page.getByLabel("Access token").fill(TOKEN);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(table).toHaveAttribute("aria-busy", "false");
  const names = await table.getByRole("link").allInnerTexts();

  await test.step("what was loaded", async () => {
    // The code of the details is behind the sign-in like all else.
    await table.getByRole("link").first().click();
    await expect(details).toContainText("Pinned ID");
    await context.clearCookies();
    await table.getByRole("link").nth(2).click();
    await expect(details.getByText("Your sign-in has expired")).toBeVisible();
    // Rows out of view are drawn once the page is at rest.
    const kept = await table.getByRole("link").allInnerTexts();
    expect(kept.slice(0, names.length)).toEqual(names);
    const opened = context.waitForEvent("page");
    await details.getByRole("link", { name: "Sign in" }).click();
    const door = await opened;
    await door.getByLabel("Access token").fill(TOKEN);
    await door.getByRole("button", { name: "Sign in" }).click();
    await expect(door.getByRole("table", { name: "Models" })).toBeVisible();
    await door.close();
    await details.getByRole("button", { name: "Retry" }).click();
    await expect(details).toContainText("Pinned ID");
  });

  await test.step("what was given to the audit", async () => {
    await goTo(page, "/?view=audit");
    await expect(textToAudit(page)).toBeVisible();
    const cookies = await context.cookies();
    await context.clearCookies();
    const text = `${SAMPLE_MODELS[5]?.id}, ${SAMPLE_MODELS[6]?.id}`;
    await textToAudit(page).fill(text);
    const found = page.getByRole("region", { name: "Names found" });
    await expect(found.getByRole("link", { name: "Sign in" })).toHaveAttribute("target", "_blank");
    await context.addCookies(cookies);
    await page.getByRole("button", { name: "Retry" }).click();
    await expect(summaryOfAudit(page, /^2 names, 2 models/)).toBeVisible();
    await expect(textToAudit(page)).toHaveValue(text);
  });
});
