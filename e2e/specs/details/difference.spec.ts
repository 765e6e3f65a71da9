import { BETA_HEADER, WORKSPACE_HEADER } from "../../../src/shared/contract/headers.ts";
import { createGate, refusal } from "../../fake-api/faults.ts";
import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { typeInto } from "../../support/palette.ts";
import { PHONE } from "../../support/sizes.ts";

const FALLBACK = "server-side-fallback-2026-07-01";
const BETA = "tree-2027-01-01";

test("the embedded catalogue: what a beta changes in a model and in the list", async ({
  page,
  details,
}) => {
  await page.goto(`/?model=claude-fable-5-2&betas=${FALLBACK}`);
  await details.getByRole("button", { name: "1 field added" }).click();
  await expect(details.getByRole("tab", { name: "Difference" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  const differences = details.getByRole("list", { name: "Differences" });
  await expect(differences).toContainText("allowed_fallback_models");
  // The arrows lead from tab to tab, around the ends, and only Enter chooses.
  await details.getByRole("tab", { name: "Difference" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(details.getByRole("tab", { name: "Overview" })).toBeFocused();
  await expect(details.getByRole("tab", { selected: true })).toHaveText("Difference");
  await page.keyboard.press("Enter");
  await expect(details.getByRole("tabpanel", { name: "Overview" })).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(differences).toContainText("Added");
  await expect(differences.getByRole("insertion")).toContainText("claude-opus-5");
  await expectAccessible(page);

  const opener = page.getByRole("button", { name: "What changes", exact: true });
  await opener.press("Enter");
  const dialog = page.getByRole("dialog", { name: "What changes in the list" });
  await expect(dialog.getByText(/^\d+ with other fields; \d+ unchanged\.$/)).toBeVisible();
  await expect(dialog).toContainText(/allowed_fallback_models\s*added in \d+ model/);
  await dialog.getByRole("button", { name: "1 field added" }).first().click();
  await expect(dialog.getByRole("insertion").first()).toContainText("claude");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(details, "Escape closes one thing").toBeVisible();

  await goTo(page, "/?model=claude-opus-4-5-20251101&betas=context-1m-2025-08-07");
  await expect(details.getByText("Same answer as without the beta")).toBeVisible();
  await page.getByRole("button", { name: "What changes", exact: true }).click();
  await expect(dialog.getByText(/^Same list as without the beta: \d+ models/)).toBeVisible();
});

test.describe("a live API", () => {
  test.use({ expectedRefusals: [400, 403, 404] });

  test("a beta and a workspace add, hide and change fields and models", async ({
    page,
    details,
    gateway,
  }) => {
    const models = generateModels({ size: 400, lifecycles: ["active"], hasCapabilities: false });
    const [first, hidden, ...rest] = models;
    const isBeta = ({ headers }: Request) => headers.get(BETA_HEADER)?.includes(BETA) ?? false;
    const { origin } = await gateway({
      models,
      dress: ({ max_tokens, ...model }, request) =>
        isBeta(request)
          ? { ...model, display_name: `${model.display_name} ß`, capabilities: TREE }
          : { max_tokens, ...model },
      interfere: (request) => {
        const { headers, url } = request;
        const workspace = headers.get(WORKSPACE_HEADER);
        if (headers.get(BETA_HEADER)?.includes("bogus")) return refusal(400, "No such beta");
        if (workspace === "wrkspc_foreign") return refusal(403, "Not your workspace");
        if (workspace !== "wrkspc_small") return null;
        if (url.includes(hidden?.id ?? "?")) return refusal(404, `model: ${hidden?.id}`);
        if (!url.includes("/models?")) return null;
        const shown = models.filter(({ id }) => id !== hidden?.id);
        return Response.json({
          data: shown,
          has_more: false,
          first_id: first?.id,
          last_id: rest.at(-1)?.id,
        });
      },
    });
    await page.goto(`${origin}/?model=${first?.id}&betas=${BETA}`);
    await details.getByRole("button", { name: "1 field differs, 1 added, 1 gone" }).click();
    const differences = details.getByRole("list", { name: "Differences" });
    await expect(differences.getByRole("listitem")).toHaveText([
      /^max_tokensGone/,
      /^display_nameChanged.* ß"$/,
      /^capabilitiesAdded−null\+\{\s+"deep": \{/,
    ]);

    await details.getByRole("combobox", { name: "Compare with" }).selectOption("another workspace");
    const workspace = details.getByRole("textbox", { name: "Workspace to compare with" });
    await workspace.fill("no/workspace");
    await workspace.press("Enter");
    await expect(details.getByRole("alert")).toContainText("letters, digits");
    await workspace.fill("wrkspc_foreign");
    await workspace.press("Enter");
    await expect(details.getByRole("alert")).toContainText("Not your workspace");
    await expect(details.getByText("The request in workspace wrkspc_foreign failed")).toBeVisible();
    await expect(page).toHaveURL(/against=workspace:wrkspc_foreign/);

    const betas = details.getByRole("combobox", { name: "Beta headers" });
    await betas.fill("bogus-2027-01-01");
    await betas.press("Enter");
    await expect(details.getByRole("alert")).toContainText("No such beta");
    await expect(details.getByText("The request with these options failed")).toBeVisible();

    // As a colleague would open it: two workspaces, no beta.
    await page.goto(`${origin}/?model=${hidden?.id}&against=workspace:wrkspc_small`);
    await expect(details.getByText("Not found in workspace wrkspc_small")).toBeVisible();
    await expect(details.getByText(/^The API knows no such model in workspace/)).toBeVisible();
    await page.goto(`${origin}/?model=${hidden?.id}&workspace=wrkspc_small&against=workspace:`);
    await expect(
      details.getByText(`${hidden?.id} is available in the key’s own workspace`),
    ).toBeVisible();

    const dialog = page.getByRole("dialog", { name: "What changes in the list" });
    await page.getByRole("button", { name: "What changes", exact: true }).click();
    await expect(dialog.getByText("1 removed; 399 unchanged.")).toBeVisible();
    await dialog.getByRole("link", { name: hidden?.display_name ?? "" }).click();
    await expect(dialog).toBeHidden();

    await goTo(page, `/?betas=${BETA}`);
    await page.getByRole("button", { name: "What changes", exact: true }).click();
    await expect(dialog.getByText("400 changed; none unchanged.")).toBeVisible();
    await expect(dialog.getByRole("button", { name: /differ/ })).toHaveCount(100);
    await dialog.getByRole("button", { name: "Show 100 more" }).click();
    await expect(dialog.getByRole("button", { name: /differ/ })).toHaveCount(200);

    // With nothing chosen yet, and no model opened.
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await goTo(page, "/");
    await typeInto(page, "change in the list", /^What betas and workspace/);
    await page.keyboard.press("Enter");
    await dialog.getByRole("combobox", { name: "Compare with" }).selectOption("another workspace");
    await dialog.getByRole("textbox", { name: "Workspace to compare with" }).fill("wrkspc_small");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("1 added; 399 unchanged.")).toBeVisible();
  });
});

const TREE = {
  deep: { supported: true, modes: { one: { supported: true }, two: { supported: false } } },
};

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the walks can be stopped and resumed, and nothing leaves the window", async ({
    page,
    gateway,
  }) => {
    const models = generateModels({ size: 300, lifecycles: ["active"] });
    const gate = createGate();
    const { origin } = await gateway({
      models,
      dress: (model, { headers }) =>
        headers.has(BETA_HEADER) ? { ...model, note: "x".repeat(900) } : model,
      interfere: async ({ url, headers }) => {
        if (url.includes("after_id") && !headers.has(BETA_HEADER)) await gate.opened;
        return null;
      },
    });
    await page.goto(`${origin}/?betas=${BETA}&limit=100`);
    await page.getByRole("button", { name: "What changes", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "What changes in the list" });
    await expect(dialog.getByText("300 models")).toBeVisible();
    await expect(dialog.getByText("100 loaded, fetching the rest…")).toBeVisible();
    await dialog.getByRole("button", { name: "Stop" }).click();
    await expect(dialog.getByText("100 loaded, stopped before the end")).toBeVisible();
    gate.open();
    await dialog.getByRole("button", { name: "Resume" }).click();
    await expect(dialog.getByText("300 with other fields; none unchanged.")).toBeVisible();
    await dialog.getByRole("button", { name: "1 field added" }).first().click();
    await dialog.getByRole("button", { name: "Show all" }).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("claude");
    await expectNoSidewaysScroll(page);
  });
});
