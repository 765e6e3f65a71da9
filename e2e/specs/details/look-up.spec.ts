import type { Page } from "playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
  test,
} from "../../support/fixtures.ts";
import { goTo } from "../../support/go-to.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

const lookUpOf = (page: Page) => page.getByRole("combobox", { name: "Look up an alias or ID" });
const optionsOf = (page: Page) =>
  page.getByRole("listbox", { name: "Known models and aliases" }).getByRole("option");

/** What people paste, the model that it means, and what is said of the spelling. */
const PASTED = [
  [
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "claude-sonnet-4-5-20250929",
    "Bedrock's spelling of claude-sonnet-4-5-20250929",
  ],
  [
    "claude-sonnet-4-5@20250929",
    "claude-sonnet-4-5-20250929",
    "Vertex's spelling of claude-sonnet-4-5-20250929",
  ],
  [
    "anthropic/claude-sonnet-4.5",
    "claude-sonnet-4-5-20250929",
    "OpenRouter's spelling of claude-sonnet-4-5-20250929",
  ],
  ["claude-opus-4-6[1m]", "claude-opus-4-6", "Claude Code's spelling of claude-opus-4-6"],
  ['"claude-opus-4-5"', "claude-opus-4-5-20251101", "is an alias of claude-opus-4-5-20251101"],
  ["claude-opus-4-5,", "claude-opus-4-5-20251101", "is an alias of claude-opus-4-5-20251101"],
  ["Claude Sonnet 4.5", "claude-sonnet-4-5-20250929", "Display name of claude-sonnet-4-5-20250929"],
  ["claude-4.5-sonnet", "claude-sonnet-4-5-20250929", "spelling of claude-sonnet-4-5-20250929"],
  ["claude-4-sonnet", "claude-sonnet-4-20250514", "spelling of claude-sonnet-4-20250514"],
  ["claude-opus-3", "claude-3-opus-20240229", "Another word order of claude-3-opus-20240229"],
] as const;

test.describe("the look-up", () => {
  test.use({ expectedRefusals: [404] });

  test("suggests models by name, IDs and aliases with their lifecycles, by keyboard alone", async ({
    page,
    models,
    details,
  }) => {
    await page.clock.setFixedTime(SAMPLE_NOON);
    await page.goto("/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    const field = lookUpOf(page);
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await field.focus();
    await page.keyboard.type("opus 4.5");
    await expect(optionsOf(page)).toHaveText([
      /^Claude Opus 4\.5 claude-opus-4-5-20251101 Retires/,
      /^claude-opus-4-5 alias of claude-opus-4-5-20251101 Retires/,
    ]);
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expectAccessibleInBothThemes(page);
    await expectNoSidewaysScroll(page);

    // Retired models are not in the list, and are suggested all the same.
    await field.fill("claude-3-opus");
    await expect(optionsOf(page).first()).toHaveText(/claude-3-opus-20240229 Retired 5 Jan 2026/);
    await field.fill("claude-opus-4-5");
    await expect(optionsOf(page).first()).toHaveText(/^claude-opus-4-5 alias of/);
    await page.keyboard.press("Escape");
    await expect(optionsOf(page)).toHaveCount(0);
    await expect(field).toHaveValue("claude-opus-4-5");

    await page.keyboard.press("ArrowDown");
    await expect(optionsOf(page)).toHaveCount(2);
    await page.keyboard.press("ArrowDown");
    await expect(optionsOf(page).nth(0)).toHaveAttribute("data-highlighted", "");
    await page.keyboard.press("ArrowDown");
    await expect(optionsOf(page).nth(1)).toHaveAttribute("data-highlighted", "");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("claude-opus-4-5-20251101");
    await expect(details).toContainText("Pinned ID");
    await expect(optionsOf(page)).toHaveCount(0);

    await test.step("a platform's spelling suggests the model, and says whose it is", async () => {
      await field.fill("anthropic.claude-sonnet-4-5-20250929-v1:0");
      await expect(optionsOf(page)).toHaveText([
        /^Claude Sonnet 4\.5 Bedrock's spelling of claude-sonnet-4-5-20250929/,
      ]);
      await optionsOf(page).click();
      await expect(details).toContainText("claude-sonnet-4-5-20250929");
      await expect(optionsOf(page)).toHaveCount(0);
    });

    await test.step("offers in the sheet of a phone, which are accessible there", async () => {
      await page.keyboard.press("Escape");
      await expect(details).toBeHidden();
      await page.setViewportSize(PHONE);
      await page.getByRole("button", { name: "More" }).click();
      await field.fill("haiku");
      await expect(optionsOf(page).first()).toBeInViewport({ ratio: 1 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await optionsOf(page).first().click();
      await expect(page.getByRole("dialog", { name: "Model details" })).toContainText(
        "claude-haiku-5-5",
      );
    });
  });

  test("says once what an ID or alias leads to, and that an alias is one", async ({
    page,
    models,
    details,
  }) => {
    await page.clock.setFixedTime(SAMPLE_NOON);
    await page.goto("/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    const field = lookUpOf(page);

    await test.step("nothing typed leaves the focus in the field, and marks alone are no fault", async () => {
      await page.getByRole("button", { name: "Look up", exact: true }).click();
      await expect(field).toBeFocused();
      await expect(page.getByRole("alert")).toHaveCount(0);
      await field.fill("the fast one, haiku / 3");
      await field.press("Enter");
      await expect(details).toContainText("No model has this name");
      await expect(details.getByRole("listitem").first()).toContainText("claude-3-haiku-20240307");
      await expect(details).not.toContainText(/characters|letters|digits/i);
    });

    await test.step("the answer is spoken once, and the hint about aliases is not", async () => {
      const spoken = () =>
        page.evaluate(() =>
          [...document.querySelectorAll("[aria-live], [role=status], [role=alert]")]
            .map((region) => region.textContent)
            .filter((text) => text.trim() !== ""),
        );
      await field.fill("claude-opus-4-5");
      await field.press("Enter");
      const sentence = "claude-opus-4-5 is an alias of claude-opus-4-5-20251101";
      await expect(details).toContainText(sentence);
      await expect
        .poll(async () => (await spoken()).filter((text) => text === sentence))
        .toHaveLength(1);
      expect((await spoken()).filter((text) => text.includes("alias"))).toEqual([sentence]);

      await field.fill("vertex_ai/claude-sonnet-4-5@20250929");
      await field.press("Enter");
      await expect(details).toContainText("claude-sonnet-4-5-20250929");
      await expect
        .poll(async () => (await spoken()).filter((text) => text.includes("spelling of")))
        .toHaveLength(1);

      await field.fill("claude-opus-5-5");
      await field.press("Enter");
      await expect(details).toContainText("The API does not list aliases");
      expect((await spoken()).filter((text) => text.includes("does not list"))).toEqual([]);
    });

    await test.step("an alias is said to be one, and an ID is trimmed", async () => {
      await field.fill("claude-opus-4-5");
      await field.press("Enter");
      await expect(page).toHaveURL(/model=claude-opus-4-5$/);
      await expect(details).toContainText(
        "claude-opus-4-5 is an alias of claude-opus-4-5-20251101",
      );
      await expect(details.getByText("Pinned ID")).toBeHidden();
      await expect(models.getByRole("link", { name: "Claude Opus 4.5" })).toHaveAttribute(
        "aria-current",
        "true",
      );
      await field.fill("  claude-opus-4-6 ");
      await page.getByRole("button", { name: "Look up", exact: true }).click();
      await expect(details.getByText("Pinned ID")).toBeVisible();
      await expect(details).toContainText("Claude Opus 4.6");
    });
  });

  test("leads from any spelling to its model, and requests nothing for what names none", async ({
    page,
    models,
    details,
  }) => {
    await page.clock.setFixedTime(SAMPLE_NOON);
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (/\/v1\/models\/./.test(pathname)) asked.push(pathname);
    });
    await page.goto("/");
    await expect(models).toHaveAttribute("aria-busy", "false");
    const field = lookUpOf(page);

    await test.step("any spelling leads to its model, and is said to be one", async () => {
      for (const [text, id, words] of PASTED) {
        await field.fill(text);
        await field.press("Enter");
        await expect(details.getByText(id, { exact: true }).first(), text).toBeVisible();
        await expect(details, text).toContainText(words);
      }
      await expect(details).toContainText("Retired 5 Jan 2026");
      await field.fill("Claude Sonnet 4.5");
      await field.press("Enter");
      await expect(models.getByRole("link", { name: "Claude Sonnet 4.5" })).toHaveAttribute(
        "aria-current",
        "true",
      );
    });

    await test.step("a link with any spelling opens its model", async () => {
      for (const [text, id, words] of PASTED) {
        await goTo(page, `/?model=${encodeURIComponent(text)}`);
        await expect(details.getByText(id, { exact: true }).first(), text).toBeVisible();
        await expect(details, text).toContainText(words);
      }
    });

    await test.step("what is no single model offers some that it may mean, and is not requested", async () => {
      const before = asked.length;
      await field.fill("opus");
      await field.press("Enter");
      await expect(details).toContainText("A short name that the tool resolves, not the API");
      const offered = details.getByRole("list").getByRole("listitem");
      await expect(offered.first()).toContainText("opus");
      await expect(offered.first()).toContainText("Active");

      await field.fill("haiku 4.5 / what is it?");
      await field.press("Enter");
      await expect(details.getByRole("alert")).toHaveText("No model has this name");
      await field.fill("Haiku, the fast one / 3");
      await field.press("Enter");
      await expect(details.getByRole("alert")).toHaveText("No model has this name");
      expect(asked.slice(before)).toEqual([]);
    });
  });

  test("offers for a name that the API does not know what contains it, then other orders, then what is spelled like it", async ({
    page,
    models,
    details,
  }) => {
    await page.clock.setFixedTime(SAMPLE_NOON);
    await page.goto("/");
    const field = lookUpOf(page);
    const offered = details.getByRole("listitem");
    for (const [text, id, lifecycle] of [
      ["claude-opus-4", "claude-opus-4-20250514", "Retired"],
      ["claude-haiku-4", "claude-haiku-4-5-20251001", "Active"],
      ["opus-5-claude", "claude-opus-5", "Active"],
      ["claude-sonet-4-6", "claude-sonnet-4-6", "Active"],
    ] as const) {
      await field.fill(text);
      await field.press("Enter");
      await expect(offered.first(), text).toContainText(id);
      await expect(offered.first(), text).toContainText(lifecycle);
    }
    await field.fill("claude-opus-4");
    await field.press("Enter");
    await expect(offered.nth(1)).toContainText("claude-opus-4-8");
    await expectAccessible(page);
    await details.getByRole("button", { name: "Search the list for “claude-opus-4”" }).click();
    await expect(page.getByRole("searchbox", { name: "Search models" })).toHaveValue(
      "claude-opus-4",
    );
    await expect(details).toBeHidden();
    await expect(models.getByRole("link").first()).toContainText("Claude Opus 4");
    await page.goBack();
    await expect(details).toContainText("No such model");
  });
});

test("letters typed before the suggestions are loaded arrive, and so does Enter", async ({
  page,
  models,
  details,
}) => {
  let load: () => void = () => {};
  const loaded = new Promise<void>((resolve) => (load = resolve));
  await page.route(/look-up-field/, async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const field = lookUpOf(page);
  await field.click();
  await page.keyboard.type("claude-haku");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  load();
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await page.keyboard.type("i");
  await expect(field).toHaveValue("claude-haiku");
  await expect(optionsOf(page).first()).toContainText("Claude Haiku 5.5");
  await page.keyboard.press("End");
  await page.keyboard.type("-4-5");
  await page.keyboard.press("Enter");
  await expect(details).toContainText("is an alias of claude-haiku-4-5-20251001");
});

test.describe("without its suggestions", () => {
  test.use({ expectedRefusals: [0] });

  test("it looks up what is typed", async ({ page, details }) => {
    await page.route(/look-up-field/, (route) => route.abort("connectionfailed"));
    await page.goto("/");
    await lookUpOf(page).fill("claude-opus-4-5");
    await lookUpOf(page).press("Enter");
    await expect(details).toContainText("is an alias of claude-opus-4-5-20251101");
  });
});

test.describe("a gateway's own name", () => {
  test.use({ expectedRefusals: [404] });

  test("that is spelled as a platform's is requested as it is written, too", async ({
    page,
    details,
    gateway,
  }) => {
    const { generateModels } = await import("../../fake-api/generate.ts");
    const [first, ...others] = generateModels({ size: 3 });
    if (!first) throw new Error("no model was generated");
    const id = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";
    const { origin } = await gateway({ models: [{ ...first, id }, ...others] });
    await page.goto(`${origin}/?model=${encodeURIComponent(id)}`);
    await expect(details.getByText("Pinned ID")).toBeVisible();
  });
});

test("a link opens and compares names in the spelling of any platform", async ({
  page,
  details,
}) => {
  const [[spelling, id, words]] = PASTED;
  await page.goto(`/?model=${encodeURIComponent(spelling)}`);
  await expect(details.getByText(id, { exact: true }).first()).toBeVisible();
  await expect(details).toContainText(words);
  const spellings = [spelling, "claude-opus-4-5@20251101"];
  await page.goto(`/?view=compare&compare=${spellings.join()}`);
  const table = page.getByRole("table", { name: "Comparison" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "Field",
    /^Claude Sonnet 4\.5/,
    /^Claude Opus 4\.5/,
  ]);
  await expect(table).toContainText("Bedrock's spelling of claude-sonnet-4-5-20250929");
  await expect(table).toContainText("Vertex's spelling of claude-opus-4-5-20251101");
  await expect(page.getByRole("alert")).toHaveCount(0);
});
