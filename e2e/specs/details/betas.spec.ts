import type { Page } from "playwright/test";
import { createGate, REFUSAL_ID, refusal } from "../../fake-api/faults.ts";
import { refuseBeta } from "../../fake-api/read-request.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const FALLBACK = "server-side-fallback-2026-07-01";

test("a beta chosen from the list is asked with, for the details and for the list", async ({
  page,
  models,
  details,
}) => {
  await page.goto("/?model=claude-fable-5-2");
  await expect(details.getByText("Pinned ID")).toBeVisible();
  await expect(details).not.toContainText("Fallback models");
  const betas = details.getByRole("combobox", { name: "Beta headers" });
  await betas.fill("fallback");
  const listed = page.waitForRequest(
    (request) =>
      /\/v1\/models(\?|$)/.test(request.url()) && request.headers()["anthropic-beta"] === FALLBACK,
  );
  await page.getByRole("option", { name: FALLBACK }).click();
  await listed;
  await expect(page).toHaveURL(new RegExp(`betas=${FALLBACK}`));
  await expect(details).toContainText("Fallback models");
  await expect(details).toContainText("claude-opus-5");
  await expect(models.getByRole("link").first()).toBeVisible();
  await page.reload();
  await expect(details).toContainText("Fallback models");

  await test.step("deprecated betas stand apart, and any well-formed text may be sent", async () => {
    await goTo(page, "/?model=claude-opus-5");
    await expect(details.getByRole("heading", { level: 2 })).toHaveText("Claude Opus 5");
    await betas.fill("pdfs");
    await expect(
      page
        .getByRole("group", { name: /deprecated/i })
        .getByRole("option", { name: "pdfs-2024-09-25" }),
    ).toBeVisible();
    await betas.fill("my-own-beta-2027-01-01");
    const sent = page.waitForRequest(
      (request) => request.headers()["anthropic-beta"] === "my-own-beta-2027-01-01",
    );
    await betas.press("Enter");
    await sent;
    await expect(page).toHaveURL(/betas=my-own-beta-2027-01-01/);
    await betas.fill("not a beta!");
    await betas.press("Enter");
    await expect(page).toHaveURL(/betas=my-own-beta-2027-01-01(&|$)/);
    await expect(details.getByText(/letters, digits/i)).toBeVisible();
  });
});

/** Holds the list of betas back, as a slow network would, until the gate is opened. */
async function holdBackList(page: Page) {
  const gate = createGate();
  await page.route("**/assets/beta-combobox-*.js", async (route) => {
    await gate.opened;
    await route.continue();
  });
  return gate;
}

test("what is typed before the list of betas has loaded is typed into it, at the caret", async ({
  page,
  details,
}) => {
  const gate = await holdBackList(page);
  await page.goto("/?model=claude-opus-5&betas=my-own-1");
  const betas = details.getByRole("combobox", { name: "Beta headers" });
  await expect(details.getByText(/^Same answer as/)).toBeVisible();
  await expect(details.getByText("Requested with 1 beta")).toBeVisible();
  const before = await betas.boundingBox();
  await betas.click();
  await page.keyboard.type("fallbck");
  for (let left = 2; left > 0; left -= 1) await page.keyboard.press("ArrowLeft");
  await expect(betas).toHaveAttribute("aria-expanded", "false");
  await expectAccessible(page);
  gate.open();
  await expect(betas).toHaveAttribute("aria-expanded", "true");
  await expect(betas).toBeFocused();
  expect(await betas.boundingBox()).toEqual(before);
  await page.keyboard.type("a");
  await expect(betas).toHaveValue("fallback");
  await expect(page.getByRole("option", { name: FALLBACK })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/betas=my-own-1,fallback-credit-/);
  await expect(details.getByRole("button", { name: "Remove my-own-1" })).toBeVisible();
});

test("an Enter that comes before the list chooses from it, and a chip can be removed", async ({
  page,
  details,
}) => {
  const gate = await holdBackList(page);
  await page.goto("/?model=claude-opus-5&betas=my-own-1,my-own-2");
  await details.getByRole("button", { name: "Remove my-own-1" }).click();
  await expect(page).toHaveURL(/betas=my-own-2$/);
  const betas = details.getByRole("combobox", { name: "Beta headers" });
  await expect(betas).toBeFocused();
  await page.keyboard.type("pdfs");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/betas=my-own-2$/);
  gate.open();
  await expect(page).toHaveURL(/betas=my-own-2,pdfs-2024-09-25$/);
  await expect(betas).toHaveValue("");
  await expect(betas).toBeFocused();
});

test("a composition ends in the field in which it was begun", async ({ page, details }) => {
  const gate = await holdBackList(page);
  await page.goto("/?model=claude-opus-5");
  const betas = details.getByRole("combobox", { name: "Beta headers" });
  await betas.focus();
  const session = await page.context().newCDPSession(page);
  const compose = { selectionStart: 2, selectionEnd: 2 };
  await session.send("Input.imeSetComposition", { text: "ka", ...compose });
  const loaded = page.waitForResponse(/beta-combobox/);
  gate.open();
  await loaded;
  await page.waitForTimeout(300);
  await expect(betas).toHaveValue("ka");
  await session.send("Input.insertText", { text: "か" });
  await expect(betas).toHaveValue("か");
  await expect(betas).toHaveAttribute("aria-expanded", "true");
  await expect(betas).toBeFocused();
});

test.describe("without a server", () => {
  test.use({ expectedRefusals: [0] });

  test("what is typed is chosen without a list", async ({ page, details }) => {
    await page.route("**/assets/beta-combobox-*.js", async (route) =>
      route.abort("connectionrefused"),
    );
    await page.goto("/?model=claude-opus-5");
    const betas = details.getByRole("combobox", { name: "Beta headers" });
    await betas.fill("my-own-beta-2027-01-01");
    await betas.press("Enter");
    await expect(page).toHaveURL(/betas=my-own-beta-2027-01-01/);
  });
});

for (const viewport of [DESKTOP, PHONE]) {
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });

    test("Escape closes the list of betas, then the details, and removes nothing", async ({
      page,
    }) => {
      const chosen = [FALLBACK, "context-1m-2025-08-07"];
      await page.goto(`/?model=claude-opus-5&betas=${chosen.join(",")}`);
      const details = page.getByRole(viewport === PHONE ? "dialog" : "complementary", {
        name: "Model details",
      });
      const betas = details.getByRole("combobox", { name: "Beta headers" });
      await betas.click();
      await betas.pressSequentially("my-own");
      const list = page.getByRole("listbox");
      await expect(list).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(list).toBeHidden();
      await expect(betas).toHaveValue("my-own");
      for (const beta of chosen) {
        await expect(details.getByRole("button", { name: `Remove ${beta}` })).toBeVisible();
      }
      await page.keyboard.press("Escape");
      await expect(details).toBeHidden();
      await expect.poll(() => new URL(page.url()).searchParams.get("betas")).toBe(chosen.join(","));
    });
  });
}

test.describe("a beta that the API refuses", () => {
  test.use({ expectedRefusals: [400] });

  test("is removed where the list says it, and leaves the previous answer in the details", async ({
    page,
    models: table,
    details,
    gateway,
  }) => {
    const models = generateModels({ size: 12, lifecycles: ["active"] });
    const { origin } = await gateway({ models, interfere: refuseBeta("bogus-2026-01-01") });
    await page.goto(`${origin}/?betas=bogus-2026-01-01,${FALLBACK}`);
    await expect(page.getByRole("alert")).toHaveCount(1);
    await page.getByRole("button", { name: "Remove bogus-2026-01-01" }).click();
    await expect(table.getByRole("link")).toHaveCount(models.length);
    // The rest is kept.
    await expect(page).toHaveURL(new RegExp(`betas=${FALLBACK}$`));

    await test.step("in the details, under the API's words", async () => {
      const opened = models[2];
      await goTo(page, `/?model=${opened?.id}`);
      await expect(details.getByText("Pinned ID")).toBeVisible();
      const betas = details.getByRole("combobox", { name: "Beta headers" });
      await betas.fill("bogus-2026-01-01");
      await betas.press("Enter");
      await expect(details).toContainText(
        "Unexpected value(s) `bogus-2026-01-01` for the `anthropic-beta` header.",
      );
      await expect(details).toContainText(REFUSAL_ID);
      await expect(details).toContainText(opened?.display_name ?? "");
      await expect(table.getByRole("link")).toHaveCount(models.length);

      // It is said once, nothing that cannot help is offered, and the open row keeps its mark.
      await expect(page.getByRole("alert")).toHaveCount(1);
      await expect(page.getByRole("alert")).toContainText("HTTP 400");
      await expect(page.getByRole("button", { name: "Retry" })).toHaveCount(0);
      const link = table.getByRole("link", { name: opened?.display_name ?? "", exact: true });
      await expect(link).toHaveAttribute("aria-current", "true");
      // Neither is the field out of sight that has the focus, nor is that lost with the button.
      await expect(betas).toBeFocused();
      await expect(betas).toBeInViewport({ ratio: 1 });
      const remove = details.getByRole("button", { name: "Remove bogus-2026-01-01" }).first();
      await remove.press("Enter");
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(details.getByRole("heading", { level: 2 })).toBeFocused();
      await expect(page).not.toHaveURL(/betas=/);
      await expect(details.getByText("Pinned ID")).toBeVisible();
    });
  });
});

test.describe("workspaces", () => {
  test.use({ expectedRefusals: [403] });

  test("the workspace of the address is asked for, and its refusal shown", async ({
    page,
    models: table,
    gateway,
  }) => {
    const models = generateModels({ size: 12, lifecycles: ["active"] });
    const { origin } = await gateway({
      models,
      dress: (model, { headers }) => ({
        ...model,
        display_name: `${headers.get("anthropic-workspace-id")} ${model.display_name}`,
      }),
      interfere: ({ headers }) =>
        headers.get("anthropic-workspace-id") === "wrkspc_foreign"
          ? refusal(403, "This key cannot act in that workspace")
          : null,
    });
    await page.goto(`${origin}/?workspace=wrkspc_ours`);
    await expect(table.getByRole("link").first()).toHaveText(/^wrkspc_ours Claude/);
    await expect(page.getByRole("banner").getByText(/Live/).first()).toBeVisible();
    await expect(page.getByRole("banner")).toContainText("wrkspc_ours");
    await goTo(page, "/?workspace=wrkspc_foreign");
    await expect(page.getByText("This key cannot act in that workspace").first()).toBeVisible();
  });
});
