import { generateModels } from "../../fake-api/generate.ts";
import { exportDialog } from "../../support/export-list.ts";
import {
  expect,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { choose, option, paletteOf, typeInto, visit } from "../../support/palette.ts";
import { DESKTOP, PHONE } from "../../support/sizes.ts";

test.describe("on the embedded catalogue", () => {
  test.use({ expectedRefusals: [404] });

  test("models, aliases, names of all kinds and spellings of platforms, by keyboard alone", async ({
    page,
    models,
    details,
  }) => {
    await visit(page, "/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    const search = page.getByRole("searchbox", { name: "Search models" });
    await search.pressSequentially("opus");
    await typeInto(page, "opus 45", "Claude Opus 4.5");
    await expect(paletteOf(page).getByRole("status")).toHaveText("1 model found");
    await page.keyboard.press("Escape");
    await expect(paletteOf(page)).toBeHidden();
    await expect(search).toBeFocused();
    await expect(search).toHaveValue("opus");

    await typeInto(page, "haiku 45", "Claude Haiku 4.5");
    await page.keyboard.press("Enter");
    await expect(details).toContainText("Pinned ID");
    await expect(page).toHaveURL(/model=claude-haiku-4-5-20251001/);
    await expect(details.getByRole("heading", { level: 2 })).toBeFocused();

    await typeInto(page, "claude-opus-4-5", "Claude Opus 4.5");
    await expect(page.getByRole("group", { name: /^Known aliases/ })).toContainText(
      "claude-opus-4-5-20251101",
    );
    await choose(page, /^claude-opus-4-5(?!-)/);
    await expect(details).toContainText("claude-opus-4-5 is an alias of claude-opus-4-5-20251101");
    await expect(page).toHaveURL(/model=claude-opus-4-5&|model=claude-opus-4-5$/);

    await typeInto(page, "claude-opus-9", /^Look up “claude-opus-9”/);
    await choose(page, /^Look up/);
    await expect(details).toContainText("model: claude-opus-9");

    await typeInto(page, "no such <b>", "Search the list for “no such <b>”");
    await expect(option(page, /^Look up/)).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(search).toHaveValue("no such <b>");
    await expect(page).toHaveURL(/q=no/);

    // A name in a platform's spelling finds its model, or looks it up.
    await goTo(page, "/");
    await typeInto(page, "us.anthropic.claude-sonnet-4-5-20250929-v1:0", /^Claude Sonnet 4\.5/);
    await expect(option(page, /^Look up/)).toContainText(
      "Bedrock's spelling of claude-sonnet-4-5-20250929",
    );
    await page.keyboard.press("Enter");
    await expect(details).toContainText("claude-sonnet-4-5-20250929");
    // Retired, and so not in the list: only a look-up leads there.
    const vertex = "claude-3-7-sonnet@20250219";
    await typeInto(
      page,
      vertex,
      `Look up “${vertex}” Vertex's spelling of claude-3-7-sonnet-20250219`,
    );
    await choose(page, /^Look up/);
    await expect(details).toContainText("Vertex's spelling of claude-3-7-sonnet-20250219");
    await expect(details).toContainText("Retired");
  });

  test("actions do what they say, and nothing is remembered", async ({
    page,
    models,
    details,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const clipboard = async () => page.evaluate(async () => navigator.clipboard.readText());
    await visit(page, "/");
    await models.getByRole("link", { name: "Claude Opus 4.6" }).focus();
    await typeInto(page, "copy", /^Copy ID/);
    await choose(page, /^Copy ID/);
    await expect(paletteOf(page).getByRole("status")).toHaveText("Copied claude-opus-4-6");
    expect(await clipboard()).toBe("claude-opus-4-6");
    await expect(paletteOf(page)).toBeHidden();
    await expect(models.getByRole("link", { name: "Claude Opus 4.6" })).toBeFocused();

    await goTo(page, "/?model=claude-opus-4-5");
    await expect(details).toContainText("is an alias of");
    await typeInto(page, "copy", /^Copy ID/);
    await choose(page, /^Copy ID/);
    await expect.poll(clipboard).toBe("claude-opus-4-5-20251101");
    await expect(paletteOf(page)).toBeHidden();

    await typeInto(page, "retired", "Show retired models");
    await choose(page, "Show retired models");
    await expect(models).toHaveAttribute("aria-rowcount", "39");
    await typeInto(page, "clear", "Clear search and filters");
    await choose(page, "Clear search and filters");
    await expect(page).not.toHaveURL(/lifecycle/);

    await typeInto(page, "dark", "Theme: Dark");
    await choose(page, "Theme: Dark");
    await expect(page.getByLabel("Theme")).toHaveValue("Dark");
    await typeInto(page, "download", "Export the list");
    await choose(page, "Export the list");
    await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await expect(option(page, "Models current")).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(paletteOf(page)).toBeHidden();
  });
});

test("a large live list is searched as far as it is loaded, few of its models are drawn, and an alias that was looked up is known from then on", async ({
  page,
  models,
  details,
  gateway,
}) => {
  const all = generateModels({ size: 2_500, lifecycles: ["active"], hasCapabilities: false });
  const last = all.at(-1);
  const id = all[3]?.id ?? "";
  const { origin } = await gateway({ models: all, aliases: { "my-favourite": id } });
  await page.goto(`${origin}/?limit=1000`);
  await expect(models).toHaveAttribute("aria-busy", "false");
  await typeInto(page, "claude", /^Claude/);
  const status = paletteOf(page).getByRole("status");
  await expect(status).toHaveText("1,000 models found in the 1,000 loaded so far");
  await expect(page.getByRole("group", { name: "Models" }).getByRole("option")).toHaveCount(8);
  await page.keyboard.press("Escape");
  await typeInto(page, last?.id ?? "", /^Look up/);
  await expect(status).toHaveText("0 models found in the 1,000 loaded so far");
  await choose(page, /^Search the list/);
  await expect(models.getByRole("link")).toHaveText([last?.display_name ?? ""]);

  await goTo(page, `${origin}/?model=my-favourite`);
  await expect(details).toContainText(`my-favourite is an alias of ${id}`);
  await visit(page, `${origin}/`);
  await typeInto(page, "favourite", /^my-favourite/);
  await expect(page.getByRole("group", { name: /^Known aliases/ })).toContainText(id);
  await choose(page, /^my-favourite/);
  await expect(details).toContainText(`my-favourite is an alias of ${id}`);
});

test("what lies over the page is accessible at either size, and gives the focus back", async ({
  page,
}) => {
  test.slow();
  // Few rows behind it: axe looks at every cell.
  await visit(page, "/?line=haiku");
  for (const viewport of [DESKTOP, PHONE]) {
    await test.step(`${viewport.width}`, async () => {
      await page.setViewportSize(viewport);
      await goTo(page, "/?line=haiku");
      const opener = page.getByRole("button", { name: viewport === PHONE ? "More" : "Export" });
      await opener.click();
      if (viewport === PHONE) await page.getByRole("button", { name: "Export" }).click();
      await expect(exportDialog(page).getByRole("status")).toContainText("will be in the file");
      await expectAccessibleInBothThemes(page);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press("Escape");
      await expect(exportDialog(page)).toBeHidden();
      await expect(opener).toBeFocused();

      await typeInto(page, "haiku 45", "Claude Haiku 4.5");
      await expectAccessibleInBothThemes(page);
      await expectNoSidewaysScroll(page);
      await option(page, "Claude Haiku 4.5").click();
      const details = page.getByRole(viewport === PHONE ? "dialog" : "complementary", {
        name: "Model details",
      });
      await expect(details).toContainText("Pinned ID");
      await typeInto(page, "haiku 55", "Claude Haiku 5.5");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/model=claude-haiku-5-5/);
      await expect(details).toContainText("Claude Haiku 5.5");
    });
  }
});
