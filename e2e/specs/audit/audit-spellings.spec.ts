import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exportAudit, rowOfName, summaryOfAudit, textToAudit } from "../../support/audit.ts";
import { expect, expectAccessible, test } from "../../support/fixtures.ts";
import { readCsv } from "../../support/read-csv.ts";
import { SAMPLE_NOON } from "../../support/sample.ts";

const FOLDER = join(import.meta.dirname, "../../support/name-cases");
const ELSEWHERE = "on the Claude API; this platform sets its own dates";

/** What is right for each file: the line, what is written, what is looked up, and the class. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  "defaults.sh": [
    "2 claude-sonnet-4-20250514 = retired",
    "3 claude-opus-4-1-20250805 = retired",
    "4 claude-3-7-sonnet-20250219 = retired",
    "5 claude-3-5-haiku-20241022 = retired",
    "6 claude-3-haiku-20240307 = retired",
    "6 claude-3-opus-20240229 = retired",
    "7 claude-2.1 = retired",
  ],
  "gateway-vertex.json": [
    `1 '@vertex-eu/anthropic.claude-sonnet-4-5@20250929 claude-sonnet-4-5-20250929 deprecated ${ELSEWHERE}`,
    `2 '@vertex-eu/anthropic.claude-haiku-4-5@20251001 claude-haiku-4-5-20251001 active ${ELSEWHERE}`,
    `3 anthropic.claude-3-5-sonnet-v2@20241022 claude-3-5-sonnet-20241022 retired ${ELSEWHERE}`,
  ],
  "platform-prefixes.env": [
    `1 databricks-claude-sonnet-4-5 claude-sonnet-4-5-20250929 deprecated ${ELSEWHERE}`,
    `2 databricks-claude-3-7-sonnet claude-3-7-sonnet-20250219 retired ${ELSEWHERE}`,
    `3 system.ai.databricks-claude-opus-4-1 claude-opus-4-1-20250805 retired ${ELSEWHERE}`,
    `4 anthropic--claude-3.5-sonnet claude-3-5-sonnet-20240620 retired ${ELSEWHERE}`,
    `5 anthropic--claude-4.5-opus claude-opus-4-5-20251101 deprecated ${ELSEWHERE}`,
    "6 gemini-claude-opus-4-5-thinking claude-opus-4-5 deprecated",
    "7 anthropic-claude-opus-4 claude-opus-4-20250514 retired",
    "8 bedrock-claude-sonnet-4-20250514 claude-sonnet-4-20250514 retired",
  ],
  "dotted-keys.toml": [
    "1 claude-opus-4-1-20250805 = retired",
    "3 claude-sonnet-4-20250514 = retired",
    "6 claude-3-haiku-20240307 = retired",
  ],
  "other-hyphens.md": [
    "1 claude‑sonnet‑4‑20250514 claude-sonnet-4-20250514 retired",
    "1 claude‐opus‐4‐1 claude-opus-4-1 retired",
    String.raw`2 claude\-sonnet\-4\-20250514 claude-sonnet-4-20250514 retired`,
    String.raw`2 claude\-3\-haiku\-20240307 claude-3-haiku-20240307 retired`,
    "3 claude–opus–4–1 claude-opus-4-1 retired",
  ],
  "not-models.log": ["9 claude-opus-4-8 = active"],
  "openrouter.json": [
    "2 anthropic/claude-sonnet-4.5 claude-sonnet-4-5-20250929 deprecated",
    "2 anthropic/claude-opus-4.1 claude-opus-4-1-20250805 retired",
    "2 anthropic/claude-3.7-sonnet:thinking claude-3-7-sonnet-20250219 retired",
    "3 anthropic/claude-3.5-haiku claude-3-5-haiku-20241022 retired",
    "3 anthropic/claude-opus-4.5:beta claude-opus-4-5-20251101 deprecated",
    "3 openrouter/anthropic/claude-sonnet-4 claude-sonnet-4-20250514 retired",
    "4 claude-sonnet-4.5 claude-sonnet-4-5-20250929 deprecated",
    "4 claude-3.7-sonnet-thought claude-3-7-sonnet-20250219 retired",
    "4 claude-haiku-4.5 claude-haiku-4-5-20251001 active",
  ],
  "words-turned.yaml": [
    `1 claude-4-sonnet claude-sonnet-4-20250514 retired ${ELSEWHERE}`,
    `2 claude-4-5-sonnet claude-sonnet-4-5-20250929 deprecated ${ELSEWHERE}`,
    "3 anthropic/claude-4.5-sonnet claude-sonnet-4-5-20250929 deprecated",
    "4 claude-4.5-opus-high-thinking claude-opus-4-5-20251101 deprecated",
    "5 claude-opus-3 claude-3-opus-20240229 retired",
    "6 claude-4-haiku claude-haiku-4 unknown",
    `6 claude-4-opus claude-opus-4-20250514 retired ${ELSEWHERE}`,
    "7 claude-sonnet-4-6-20250514 = unknown",
    "8 claude-sonnet-4-5-20250929-think claude-sonnet-4-5-20250929 deprecated",
    "9 claude-opus-4 = unknown",
    `10 anthropic.claude-3.7-sonnet claude-3-7-sonnet-20250219 retired ${ELSEWHERE}`,
  ],
  "bedrock-dates.tf": [
    `1 us.anthropic.claude-opus-4-1-20250805-v1:0 claude-opus-4-1-20250805 retired ${ELSEWHERE}`,
    `2 jp.anthropic.claude-haiku-4-5-20251001-v1:0 claude-haiku-4-5-20251001 active ${ELSEWHERE}`,
    `3 au.anthropic.claude-sonnet-4-5-20250929-v1:0 claude-sonnet-4-5-20250929 deprecated ${ELSEWHERE}`,
    `4 global.anthropic.claude-opus-4-6-v1 claude-opus-4-6 active ${ELSEWHERE}`,
    `5 us.anthropic.claude-sonnet-4-5-20250929-v2:0 claude-sonnet-4-5-20250929 deprecated ${ELSEWHERE}`,
    `6 global.anthropic.claude-opus-4-7-v1 claude-opus-4-7 active ${ELSEWHERE}`,
    `7 arn:aws:bedrock:*::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:* claude-3-5-sonnet-20241022 retired ${ELSEWHERE}`,
    "7 arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-* - pattern",
  ],
  "agent-settings.md": [
    "3 opus - short name",
    "5 sonnet[1m] - short name",
    "5 haiku - short name",
    "5 opusplan - short name",
    "5 claude-opus-4-6[1m] claude-opus-4-6 active",
    "6 opus - short name",
  ],
  "bundle.min.js": [
    "1 claude-opus-4-20250514 = retired",
    "1 claude-3-7-sonnet-20250219 = retired",
    "1 claude-opus-4 - pattern",
    "1 claude-3- - pattern",
    String.raw`1 \u0063laude-opus-4-1 claude-opus-4-1 retired`,
    String.raw`1 anthropic\u002Fclaude-3-haiku-20240307 claude-3-haiku-20240307 retired`,
  ],
  "notebook.ipynb": [
    "1 claude-opus-4-1 = retired",
    "1 claude-opus-4-1 = retired",
    "1 claude-3-5-haiku-20241022 = retired",
    "1 claude-3-5-haiku-20241022 = retired",
  ],
  "foundry.tf": [
    `1 claude-sonnet-4-5 claude-sonnet-4-5-20250929 deprecated ${ELSEWHERE}`,
    `2 azureml://registries/azureml-anthropic/models/claude-opus-4-1/versions/20250805 claude-opus-4-1-20250805 retired ${ELSEWHERE}`,
  ],
  "where-a-dash-stands.log": [
    "1 claude-opus-4-8 = active",
    `2 us.anthropic.claude-opus-4-1-20250805-v1:0 claude-opus-4-1-20250805 retired ${ELSEWHERE}`,
    `3 claude-opus-4-1@20250805 claude-opus-4-1-20250805 retired ${ELSEWHERE}`,
    "4 claude-sonnet-5 = active",
    "5 claude-2.0 = retired",
    "6 claude-haiku-5-5 = active",
    "7 claude-opus-4-20250514 = retired",
    "7 claude-opus-5 = active",
  ],
};

test.use({ expectedRefusals: [404] });

test("every spelling in fourteen kinds of files is found where it stands, and gets a verdict", async ({
  page,
}) => {
  await page.clock.setFixedTime(SAMPLE_NOON);
  await page.goto("/?view=audit");
  const files = readdirSync(FOLDER).map((name) => ({
    // They are texts to us, whatever a formatter would make of them.
    name: name.replace(/\.txt$/, ""),
    mimeType: "text/plain",
    buffer: readFileSync(join(FOLDER, name)),
  }));
  await page.locator("input[type=file]").setInputFiles(files);
  await expect(summaryOfAudit(page, /need attention, 7 not a single model$/)).toBeVisible();

  const csv = await exportAudit(page, "CSV");
  const [head = [], ...rows] = readCsv(csv.text);
  const records = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
  const placesIn = (file: string) =>
    records
      .filter((cells) => cells["File"] === file)
      .toSorted(
        (a, b) =>
          Number(a["Line"]) - Number(b["Line"]) || Number(a["Column"]) - Number(b["Column"]),
      )
      .map((cells) => {
        const asked = cells["Looked up as"] || "-";
        const same = asked === cells["Name"] ? "=" : asked;
        return `${cells["Line"]} ${cells["Name"]} ${same} ${cells["Class"]}`;
      });
  const found: Record<string, string[]> = Object.fromEntries(
    files.map(({ name }) => [name, placesIn(name)]),
  );
  expect(found).toEqual(RIGHT);

  const cell = (written: string, name: string) =>
    records.find(({ Name }) => Name === written)?.[name] ?? "";
  for (const written of ["claude‑sonnet‑4‑20250514", "claude–opus–4–1"]) {
    expect(cell(written, "Notes")).toContain("a request with it would fail");
    expect(cell(written, "Needs attention")).toBe("yes");
  }
  expect(cell("us.anthropic.claude-sonnet-4-5-20250929-v2:0", "Notes")).toBe(
    "Not checked: revision -v2:0.",
  );
  expect(cell("claude-3.7-sonnet-thought", "Notes")).toBe("Not checked: variant -thought.");
  expect(cell("sonnet[1m]", "Notes")).toContain("the tool resolves, not the API");
  for (const [written, similar] of [
    ["claude-opus-4", /^claude-opus-4-20250514/],
    ["claude-sonnet-4-6-20250514", /^claude-sonnet-4-6 /],
    ["claude-4-haiku", /^claude-haiku-4-5/],
  ] as const) {
    const unknown = records.find(({ Name, Class }) => Name === written && Class === "unknown");
    expect(unknown?.["Similar IDs"]).toMatch(similar);
  }
  const markdown = await exportAudit(page, "Markdown");
  expect(markdown.text).toContain(`Retired ${ELSEWHERE}`);

  // A row says whose spelling it is, what was looked up and what was not checked.
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Clear" }).click();
  await textToAudit(page).fill(
    [
      "us.anthropic.claude-opus-4-1-20250805-v1:0",
      "model: claude\u2011opus\u20114\u20118",
      'claude --model "opus"',
      "resource = arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3",
      'model: "anthropic/claude-3.5-sonnet"',
    ].join("\n"),
  );
  await expect(
    summaryOfAudit(page, "5 names, 3 models, 3 need attention, 2 not a single model"),
  ).toBeVisible();
  const bedrock = rowOfName(page, "us.anthropic.claude-opus-4-1-20250805-v1:0");
  await expect(bedrock).toContainText("Bedrock's spelling of claude-opus-4-1-20250805");
  await expect(bedrock).toContainText(`Retired ${ELSEWHERE}`);
  await expect(bedrock).toContainText("Not checked: revision -v1:0.");
  await expect(rowOfName(page, /opus.4.8/)).toContainText("a request with it would fail");
  await expect(rowOfName(page, "anthropic/claude-3.5-sonnet")).toContainText(
    "May also mean claude-3-5-sonnet-20240620.",
  );
  const tableRows = page.getByRole("table", { name: "Names found" }).getByRole("row");
  await expect(tableRows.filter({ hasText: "Short name" })).toContainText("Pasted text:3:17");
  await expect(tableRows.filter({ hasText: "Opaque ARN" })).toContainText("Only its AWS account");
  expect(asked.filter((path) => /\/models\/(?:opus|arn)/.test(path))).toEqual([]);
  await expectAccessible(page);
});
