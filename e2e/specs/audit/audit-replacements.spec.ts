import { exportAudit, rowOfName, summaryOfAudit, textToAudit } from "../../support/audit.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../../support/fixtures.ts";
import { readCsv } from "../../support/read-csv.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";
import { PHONE } from "../../support/sizes.ts";

const BEDROCK = "us.anthropic.claude-opus-4-1-20250805-v1:0";
const VERTEX = "claude-sonnet-4-5@20250929";
const TEXT = `a: "claude-opus-4-5" # claude-opus-4-5-20251101
b: anthropic/claude-sonnet-4-5-20250929, again claude-opus-4-5
c: ${BEDROCK}
d: ${VERTEX}
e: claude-3-opus-20240229
f: claude-opus-9, claude-opus-4-8
`;

test.use({ expectedRefusals: [404] });

test("the text is copied with the certain replacements alone, and says what stays and why", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/?view=audit");
  await textToAudit(page).fill(TEXT);
  await expect(summaryOfAudit(page, "8 names, 5 models, 7 need attention")).toBeVisible();
  const section = page.getByRole("region", { name: "Replacements" });
  await expect(section).toContainText("3 names can be replaced, in 4 places; 4 stay");
  await section.getByText("What is replaced, and what is not").click();
  for (const line of [
    "claude-opus-4-5 → claude-opus-5-5, 2 places",
    "anthropic/claude-sonnet-4-5-20250929 → anthropic/claude-sonnet-5-5, 1 place",
    `${BEDROCK} stays: Amazon Bedrock inference profile sets its own dates and names`,
    `${VERTEX} stays: Google Vertex AI sets its own dates and names`,
    "claude-3-opus-20240229 stays: no replacement is named, and a hint is not certain",
    "claude-opus-9 stays: the API knows no such model",
  ]) {
    await expect(section).toContainText(line);
  }
  await expectAccessible(page);
  await section.getByRole("button", { name: "Copy text with replacements" }).press("Enter");
  await expect
    .poll(async () => page.evaluate(async () => navigator.clipboard.readText()))
    .toBe(
      TEXT.replaceAll(/claude-opus-4-5(?:-20251101)?/g, "claude-opus-5-5").replace(
        "anthropic/claude-sonnet-4-5-20250929",
        "anthropic/claude-sonnet-5-5",
      ),
    );

  // A hint is marked as one, and the platform's own verdict is in the row and in every export.
  await expect(rowOfName(page, "claude-3-opus-20240229")).toContainText(
    "Hint: newest active model of this line: claude-opus-5-5",
  );
  await expect(rowOfName(page, "claude-opus-4-5")).toContainText(
    "Replacement: claude-opus-5-5, named by the official Go SDK",
  );
  const retired = "Retired on the Claude API; this platform sets its own dates";
  const deprecated = "Deprecated on the Claude API; this platform sets its own dates";
  await expect(rowOfName(page, BEDROCK)).toContainText(retired);
  await expect(rowOfName(page, VERTEX)).toContainText(deprecated);

  const [head = [], ...lines] = readCsv((await exportAudit(page, "CSV")).text);
  const cell = (name: string, column: string) =>
    lines.find((line) => line[head.indexOf("Name")] === name)?.[head.indexOf(column)];
  expect(cell(BEDROCK, "Class")).toBe(
    "retired on the Claude API; this platform sets its own dates",
  );
  expect(cell(BEDROCK, "Hint (newest active model of this line)")).toBe("claude-opus-5-5");
  expect(cell("claude-opus-4-5", "Replacement (official Go SDK)")).toBe("claude-opus-5-5");
  const { text } = await exportAudit(page, "Markdown");
  expect(text).toContain(`| \`${BEDROCK}\` | ${retired} |`);
  const json = await exportAudit(page, "JSON");
  expect(json.name).toMatch(/^model-audit-.*\.json$/);
  const { names } = JSON.parse(json.text) as { names: object[] };
  expect(names).toHaveLength(8);
  expect(names).toContainEqual(
    expect.objectContaining({
      name: VERTEX,
      class: "deprecated",
      platform_sets_own_dates: true,
      platform_verdict: deprecated,
      replacement: { id: "claude-sonnet-5-5", is_named: true, source: "official Go SDK" },
      places: [{ file: "Pasted text", line: 4, column: 4 }],
    }),
  );

  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);

  await textToAudit(page).fill("claude-opus-4-8");
  await expect(summaryOfAudit(page, "1 name, 1 model, 0 need attention")).toBeVisible();
  await expect(section, "nothing needs a replacement").toHaveCount(0);
});
