import { expect, test } from "../support/fixtures.ts";
import { SAMPLE_NOON } from "../support/sample.ts";

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

test("whatever spelling is looked up leads to its model, and is said to be one", async ({
  page,
  models,
  details,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/");
  await expect(models).toHaveAttribute("aria-busy", "false");
  const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
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

for (const [text, id, words] of PASTED) {
  test(`a link to ${text} opens its model`, async ({ page, details }) => {
    await page.goto(`/?model=${encodeURIComponent(text)}`);
    await expect(details.getByText(id, { exact: true }).first()).toBeVisible();
    await expect(details).toContainText(words);
  });
}

test("what is no single model offers some that it may mean, and is not requested", async ({
  page,
  details,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  const field = page.getByRole("combobox", { name: "Look up an alias or ID" });
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
  expect(asked.filter((path) => /\/v1\/models\/./.test(path))).toEqual([]);
});

test.describe("a gateway's own name", () => {
  test.use({ expectedRefusals: [404] });

  test("that is spelled as a platform's is requested as it is written, too", async ({
    page,
    details,
    gateway,
  }) => {
    const { generateModels } = await import("../fake-api/generate.ts");
    const [first, ...others] = generateModels({ size: 3 });
    if (!first) throw new Error("no model was generated");
    const id = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";
    const { origin } = await gateway({ models: [{ ...first, id }, ...others] });
    await page.goto(`${origin}/?model=${encodeURIComponent(id)}`);
    await expect(details.getByText("Pinned ID")).toBeVisible();
  });
});
