import { generateModels } from "../../fake-api/generate.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_ORIGIN } from "../../support/origins.ts";
import { PHONE } from "../../support/sizes.ts";

/** For a moment the panel that is left stands beside the one that comes. */
const SHOWN_PANEL = "[role=tabpanel]:not([inert])";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("the list as code: the present query, in every language, copied as it is shown", async ({
  page,
  details,
}) => {
  const dialog = page.getByRole("dialog", { name: "Copy as code" });
  const shown = dialog.locator(SHOWN_PANEL);
  await page.goto("/?limit=100&lifecycle=active,retired&betas=context-1m-2025-08-07&q=opus");
  const opener = page.getByRole("contentinfo").getByRole("button", { name: "Copy as code" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("tab", { selected: true })).toHaveText("TypeScript");
  await expect(dialog.getByRole("combobox", { name: "Calls" })).toHaveValue("server");
  const fields = ["limit: 100", 'lifecycle: ["active", "retired"]', "context-1m-2025-08-07"];
  for (const field of [...fields, SAMPLE_ORIGIN]) await expect(shown).toContainText(field);
  // Older SDKs do not know the lifecycle, and Python's throws.
  await expect(shown).toContainText("// 0.132.0 or newer, for lifecycle");
  await expect(dialog).toContainText(
    "the official SDK, version 0.132.0 or newer for lifecycle: npm",
  );

  const marks = {
    TypeScript: "for await",
    Python: "for model in",
    Go: "ListAutoPaging",
    curl: "%5B%5D",
  };
  for (const [language, mark] of Object.entries(marks)) {
    await dialog.getByRole("tab", { name: language }).click();
    await expect(shown).toContainText(mark);
    await dialog.getByRole("button", { name: "Copy" }).click();
    await expect
      .poll(async () => page.evaluate(async () => navigator.clipboard.readText()))
      .toBe(await shown.textContent());
  }
  await expect(dialog.getByText("has_more")).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole("tab", { name: "curl" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(dialog.getByRole("tab", { selected: true })).toHaveText("Go");
  await dialog.getByRole("combobox", { name: "Calls" }).selectOption("api");
  await expect(shown).toContainText("anthropic.NewClient() // reads ANTHROPIC_API_KEY");
  await expect(shown).not.toContainText(SAMPLE_ORIGIN);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("tab", { selected: true })).toHaveText("Go");
  await page.keyboard.press("Escape");

  await test.step("a model: the requested name with alias and betas; Esc leaves the details open", async () => {
    await goTo(page, "/?model=claude-opus-4-5&betas=context-1m-2025-08-07");
    await details.getByRole("button", { name: "Copy as code" }).click();
    await dialog.getByRole("tab", { name: "Python" }).click();
    await expect(dialog.locator(SHOWN_PANEL)).toContainText(
      /client\.beta\.models\.retrieve\(\s*"claude-opus-4-5",\s*betas=\["context-1m-2025-08-07"\],/,
    );
    await expect(dialog.getByText("has_more")).toBeHidden();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(details).toBeVisible();
  });
});

test("a later page as code: the request behind it, cursor included; live names are asked of the API itself, without a key", async ({
  page,
  models: table,
  gateway,
}) => {
  const models = generateModels({ size: 30, lifecycles: ["active"] });
  const { origin } = await gateway({ models });
  await page.goto(`${origin}/?limit=20&sort=model-ascending&betas=context-1m-2025-08-07`);
  await expect(table).toHaveAttribute("aria-rowcount", "31");
  await page.getByRole("button", { name: "Requests" }).click();
  const drawer = page.getByRole("dialog", { name: "Requests" });
  await drawer.getByRole("button", { name: /after_id/ }).click();
  await drawer.getByRole("button", { name: "Copy as code" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Copy as code" });
  for (const language of ["TypeScript", "Python", "Go", "curl"]) {
    await dialog.getByRole("tab", { name: language }).click();
    // The one before may be on its way out still.
    const code = dialog.getByRole("tabpanel", { name: language });
    await expect(code).toContainText(models[19]?.id ?? "");
    await expect(code).toContainText("context-1m-2025-08-07");
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Requests" })).toBeFocused();

  await test.step("of the API itself, in the workspace of the page", async () => {
    await goTo(page, "/?workspace=wrkspc_01");
    await expect(page.getByRole("banner")).toContainText("wrkspc_01");
    await page.getByRole("contentinfo").getByRole("button", { name: "Copy as code" }).click();
    await expect(dialog.getByRole("tab", { selected: true })).toHaveText("curl");
    await expect(page.locator(SHOWN_PANEL)).toHaveText(
      [
        String.raw`curl 'https://api.anthropic.com/v1/models?limit=1000' \ `,
        String.raw`-H "x-api-key: $ANTHROPIC_API_KEY" \ `,
        String.raw`-H 'anthropic-version: 2026-10-21' \ `,
        "-H 'anthropic-workspace-id: wrkspc_01'",
      ].join(""),
    );
  });
});

test("a browser that refuses to copy is no dead end", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async () => Promise.reject(new Error("refused"));
    document.execCommand = () => false;
    Storage.prototype.getItem = () => {
      throw new Error("no storage");
    };
  });
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("button", { name: "Copy as code" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("dialog")).toContainText("The browser did not allow copying");
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the list's code is under More, a model's in its details, and both fit", async ({
    page,
  }) => {
    const dialog = page.getByRole("dialog", { name: "Copy as code" });
    await page.goto("/?limit=20");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("button", { name: "Copy as code" }).click();
    await dialog.getByRole("tab", { name: "Go" }).click();
    await expect(dialog.locator(SHOWN_PANEL)).toContainText("anthropic.Int(20)");
    await expect(dialog.getByRole("button", { name: "Copy" })).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "More" })).toBeFocused();

    await goTo(page, "/?model=claude-opus-4-5");
    const details = page.getByRole("dialog", { name: "Model details" });
    await details.getByRole("button", { name: "Copy as code" }).click();
    await expect(dialog.locator(SHOWN_PANEL)).toContainText('"claude-opus-4-5"');
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await expect(details).toBeVisible();
  });
});
