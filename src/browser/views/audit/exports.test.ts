import { expect, test } from "vitest";
import { readCsv } from "../../../../e2e/support/read-csv.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { auditRows, type Report } from "#shared/model-names/audit-row.ts";
import type { Outcome } from "#shared/model-names/verdict.ts";
import { auditCsv } from "./export-csv.ts";
import { auditMarkdown } from "./export-markdown.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { readMarkdown } from "#shared/format/testing/read-markdown.ts";
import { PUBLISHED_TABLE } from "#shared/model-names/id-table.ts";
import { matchNames } from "#shared/model-names/match-names.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
/** The newest active model of the only line that has one. */
const NEWEST = new Map([
  ["opus", { type: "model", id: "claude-opus-5-5", display_name: "", created_at: "" } as const],
]);
const ORIGIN = { source: "the live API", betas: [], workspace: "" };

async function reportOn(name: string, text: string, models: readonly Partial<ModelInfo>[]) {
  const found = await matchNames([{ name, text }], PUBLISHED_TABLE, () => undefined);
  const outcomes = new Map(
    models.map(({ id = "", ...rest }): [string, Outcome] => {
      const requestedName = rest.display_name ?? id;
      return [
        requestedName,
        {
          kind: "answered",
          model: { type: "model", id, display_name: "", created_at: "", ...rest },
        },
      ];
    }),
  );
  const rows = auditRows(
    found,
    (requestedName) => outcomes.get(requestedName) ?? { kind: "unknown" },
    NEWEST,
    NOW,
  );
  return { rows, nearestTo: () => ["claude-x", "claude-y"], now: NOW } satisfies Report;
}

test("CSV has a row for every place", async () => {
  const report = await reportOn("=cmd|x.py", "claude-2.1 anthropic.claude-v2:1\nclaude-opus-9", [
    { id: "claude-2.1", lifecycle: "deprecated", retires_at: "2026-11-30T00:00:00Z" },
  ]);
  expect(auditCsv(report).split("\r\n")).toEqual([
    "\ufeffFile,Line,Column,Name,Platform,Looked up as,Class,Alias of,Needs attention,Model ID,Retires at,Days left,Replacement (official Go SDK),Hint (newest active model of this line),Similar IDs,Notes",
    "'=cmd|x.py,2,1,claude-opus-9,Claude API,claude-opus-9,unknown,,yes,,,,,,claude-x claude-y,",
    '\'=cmd|x.py,1,12,anthropic.claude-v2:1,Amazon Bedrock,claude-2.1,"deprecated on the Claude API; this platform sets its own dates",,yes,claude-2.1,2026-11-30T00:00:00Z,9,,,,',
    "'=cmd|x.py,1,1,claude-2.1,Claude API,claude-2.1,deprecated,,yes,claude-2.1,2026-11-30T00:00:00Z,9,,,,",
    "",
  ]);
});

test("a platform's spelling, other hyphens and what is no single model are said in both", async () => {
  const text = "us.anthropic.claude-v2:1 claude\u20112.1\nresource = claude-opus-4-*";
  const report = await reportOn("a.tf", text, [{ id: "claude-2.1", lifecycle: "retired" }]);
  const [head = [], ...rows] = readCsv(auditCsv(report));
  const cells = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(cells("Class")).toEqual([
    "retired",
    "retired on the Claude API; this platform sets its own dates",
    "pattern",
  ]);
  expect(cells("Notes")).toEqual([
    "Written with other hyphens than “-”: a request with it would fail.",
    expect.any(String),
    "A pattern or prefix that several names match. It names no single model.",
  ]);
  const { rows: lines } = readMarkdown(auditMarkdown(report, ORIGIN));
  expect(lines.slice(1).map(([, kind]) => kind)).toEqual([
    "Pinned, Retired",
    "Retired on the Claude API; this platform sets its own dates",
    "Pattern",
  ]);
  expect(lines[2]?.[2]).toContain("Bedrock's spelling of claude-2.1");
  expect(lines[3]?.[2]).toContain("A pattern or prefix that several names match");
});

test("CSV has days as numbers, below zero too, and no cell for a date that nobody knows", async () => {
  const report = await reportOn("a.py", "claude-2.1\nclaude-1.3", [
    { id: "claude-2.1", lifecycle: "deprecated", retires_at: "2026-06-24T00:00:00Z" },
    { id: "claude-1.3", lifecycle: "deprecated", retires_at: "1970-01-01T00:00:00Z" },
  ]);
  const [, ...rows] = readCsv(auditCsv(report));
  expect(rows.map((cells) => cells.slice(9, 12))).toEqual([
    ["claude-2.1", "2026-06-24T00:00:00Z", "-150"],
    ["claude-1.3", "", ""],
  ]);
});

test("Markdown has the summary, the names and their places", async () => {
  const report = await reportOn("a.py", "claude-2.1\nclaude-opus-9 claude-1.3", [
    { id: "claude-2.1", lifecycle: "active" },
    { id: "claude-1.4", display_name: "claude-1.3", lifecycle: "retired" },
  ]);
  expect(auditMarkdown(report, { ...ORIGIN, betas: ["b-1"], workspace: "wrkspc_1" })).toBe(
    `# Model audit of 2026-11-21

3 names, 2 models, 2 need attention.

Answered by the live API, requested with \`b-1\`, in the workspace \`wrkspc_1\`.

| Name | Class | Answer | Places |
| --- | --- | --- | ---: |
| \`claude-1.3\` | Alias, Retired | Alias of \`claude-1.4\` | 1 |
| \`claude-opus-9\` | Unknown | Similar IDs: \`claude-x\`, \`claude-y\` | 1 |
| \`claude-2.1\` | Pinned, Active |  | 1 |

## Places

Each place is given as file, line and column; columns count UTF-16 code units.

### \`claude-1.3\`

- \`a.py:2:15\`

### \`claude-opus-9\`

- \`a.py:2:1\`

### \`claude-2.1\`

- \`a.py:1:1\`
`,
  );
});

test("a named replacement is told with its source, for an alias as well", async () => {
  const id = "claude-opus-4-5-20251101";
  const report = await reportOn("a.py", "claude-opus-4-5", [
    { id, display_name: "claude-opus-4-5", lifecycle: "deprecated", retires_at: null },
  ]);
  expect(auditMarkdown(report, ORIGIN)).toContain(
    "Replacement: `claude-opus-5-5`, named by the official Go SDK",
  );
  expect(auditCsv(report)).toContain(`,${id},,,claude-opus-5-5,,,\r\n`);
});

test("where no replacement is named, the newest of the line is a hint, and said to be one", async () => {
  const report = await reportOn("a.py", "claude-opus-4-1-20250805", [
    { id: "claude-opus-4-1-20250805", lifecycle: "retired", line: "opus" },
  ]);
  const [head = [], row = []] = readCsv(auditCsv(report));
  expect(row[head.indexOf("Replacement (official Go SDK)")]).toBe("");
  expect(row[head.indexOf("Hint (newest active model of this line)")]).toBe("claude-opus-5-5");
  expect(auditMarkdown(report, ORIGIN)).toContain(
    "Hint: newest active model of this line `claude-opus-5-5`",
  );
});

test("Markdown from a hostile catalogue and file is one table, and nothing in it is live", async () => {
  const evil = "@team #1 GH-2 [x](javascript:1) ![x](y) <b> www.x.example a@b.example | ` \\\n";
  const report = await reportOn(`${evil}.py`, "claude-2.1", [
    { id: evil, display_name: "claude-2.1", lifecycle: evil },
  ]);
  const markdown = auditMarkdown(
    { ...report, nearestTo: () => [evil] },
    { source: "the live API", betas: [evil], workspace: evil },
  );
  const read = readMarkdown(markdown);
  const shown = escapeInvisible(evil);
  expect(read.live).toEqual([]);
  expect(read.rows).toEqual([
    ["Name", "Class", "Answer", "Places"],
    ["claude-2.1", `Alias, ${shown}`, `Alias of ${shown}`, "1"],
  ]);
  expect(read.text).toContain(`requested with ${shown}, in the workspace ${shown}.`);
  expect(read.text).toContain(`${shown}.py:1:1`);
  expect(read.elements.join(" ")).toBe("code h1 h2 h3 li p table tbody td th thead tr ul");
});
