import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

const model = (id: string, display_name: string, more: Partial<ModelInfo> = {}): ModelInfo => ({
  type: "model",
  id,
  display_name,
  created_at: "2026-01-02T00:00:00Z",
  lifecycle: "active",
  ...more,
});

const LONG = "x".repeat(10_000);
const MARKUP = `<img src=x onerror="document.title='owned'"><script>alert(1)</script>`;
/** What a model may be called by somebody who means harm, and how the page shows it. */
const HOSTILE: readonly (readonly [given: string, shown: string | RegExp])[] = [
  [MARKUP, MARKUP],
  ["safe\u202Egnp.exe", "safe⟨U+202E⟩gnp.exe"],
  ["a\u0000b\u001B[2J\nc", "a⟨U+0000⟩b⟨U+001B⟩[2J⟨U+000A⟩c"],
  [LONG, /^x{300}…$/],
  ["👩🏽\u200D🚀 é Ω", "👩🏽\u200D🚀 é Ω"],
  ["__proto__", "__proto__"],
  ["constructor", "constructor"],
];
const models = [
  ...HOSTILE.map(([given], at) => model(`hostile-${at}`, given)),
  model("__proto__", "An ID of the prototype"),
  model("constructor", "An ID of every object"),
  model("rm -rf\n~", "An ID to be pasted"),
  model("../../messages", "An ID that climbs", { line: "<b>line</b>" }),
  model(LONG, "An ID without end"),
];

test("hostile names and IDs are readable text and nothing else, at either size, in the panel and where they are pasted", async ({
  page,
  models: table,
  details,
  context,
  gateway,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { origin, asked } = await gateway({ models });
  await page.goto(origin);
  await expect(table).toHaveAttribute("aria-busy", "false");
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    for (const [at, [, shown]] of HOSTILE.entries()) {
      await expect(table.getByRole("link").nth(at)).toHaveText(shown);
    }
    await expect(table.locator("img, script, b")).toHaveCount(0);
    await expect(page).toHaveTitle("Model Catalogue");
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }

  // What is copied is harmless where it is pasted.
  const row = table.getByRole("row", { name: "An ID to be pasted" });
  await row.getByRole("button", { name: "Copy ID" }).click();
  await expect
    .poll(() => page.evaluate(async () => navigator.clipboard.readText()))
    .toBe("rm -rf⟨U+000A⟩~");

  // The panel shows them as text, and IDs that cannot be requested say so.
  await table.getByRole("link").first().click();
  await expect(details).toContainText("Pinned ID");
  await expect(details.getByRole("heading", { level: 2 })).toHaveText(MARKUP);
  await expectAccessible(page);

  await table.getByRole("link", { name: "An ID of every object" }).click();
  await expect(details).toContainText("Pinned ID");
  await expect(details.locator("code").first()).toHaveText("constructor");

  for (const name of ["An ID that climbs", "An ID to be pasted", "An ID without end"]) {
    const before = asked.length;
    await table.getByRole("link", { name }).click();
    await expect(details.getByText("This ID cannot be requested")).toBeVisible();
    expect(asked.slice(before).filter(({ path }) => !path.startsWith("/v1/models?"))).toEqual([]);
  }
});

test("a hostile address is text, and every part of it is cut or ignored", async ({
  page,
  models: table,
  details,
}) => {
  const query = new URLSearchParams({ q: MARKUP, model: `${MARKUP}${LONG}`, line: MARKUP });
  await page.goto(`/?${query}&sort=__proto__&lifecycle=__proto__,constructor`);
  await expect(page.getByRole("searchbox")).toHaveValue(MARKUP);
  await expect(details.getByText("No model has this name")).toBeVisible();
  await expect(page.getByText(`Nothing matches “${MARKUP}”`)).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "Released" })).toBeVisible();
  // A link does not name the page as it likes.
  await expect(page).toHaveTitle("No such model · Model Catalogue");
});
