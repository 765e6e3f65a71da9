import Ajv from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { readMarkdown } from "#shared/format/testing/read-markdown.ts";
import { applyEdits } from "#shared/model-names/replace-names.ts";
import { paintFor } from "../../terminal/paint.ts";
import { reportOn } from "../testing/find.ts";
import { model } from "../testing/models.ts";
import sarifSchema from "../testing/sarif-schema.json";
import { githubReport } from "./github.ts";
import { reportSchema, type CheckRecord } from "./json-schema.ts";
import { jsonReport } from "./json.ts";
import { markdownReport } from "./markdown.ts";
import { sarifReport } from "./sarif.ts";
import { textReport } from "./text.ts";

const TEXT = [
  'A = "claude-opus-4-5" # "claude-opus-4-5"',
  "B: us.anthropic.claude-opus-4-1-20250805-v1:0",
  '\ud83d\ude00 model = "claude-opus-4-9"',
].join("\n");
const FILES = { "src/b.py": TEXT, "a b,c:100%.md": "claude-sonnet-4-5" };
const HOSTILE = "\u001b[31m|`x`\r\n::error::<b>\u202e.md";

const plain = paintFor({ write: () => true }, {});

test("text has a line for each finding, as compilers do, and a summary", () => {
  expect(textReport(reportOn(FILES), plain).split("\n")).toEqual([
    "a b,c:100%.md:1:1: error: claude-sonnet-4-5, an alias of claude-sonnet-4-5-20250929, retires on 2026-11-30, in 2 days; its replacement is claude-sonnet-5-5, named by the official Go SDK [deprecated-model]",
    expect.stringMatching(
      /^src\/b\.py:1:6: warning: claude-opus-4-5, an alias of .* \[deprecated-model\]$/,
    ),
    expect.stringMatching(/^src\/b\.py:1:26: warning: /),
    expect.stringMatching(/^src\/b\.py:2:4: warning: us\.anthropic\..* \[retired-model\]$/),
    expect.stringMatching(
      /^src\/b\.py:3:13: warning: claude-opus-4-9 is not the name of any model .*\[unknown-model\]$/,
    ),
    "1 error, 4 warnings in 2 files; 2 files, 5 names checked; skipped: 2 binary files, 1 name by comments",
    "",
  ]);
});

test("nothing found is said", () => {
  expect(textReport(reportOn({ a: "" }), plain)).toBe(
    "nothing found; 1 file, 5 names checked; skipped: 2 binary files, 1 name by comments\n",
  );
});

test("a terminal gets colours, and no character of a file name acts on it", () => {
  const painted = textReport(
    reportOn({ [HOSTILE]: "claude-sonnet-4-5" }),
    paintFor({ write: () => true, isTTY: true }, {}),
  );
  expect(painted).toContain("\u001b[31merror:\u001b[39m");
  expect(painted).toContain("⟨U+001B⟩[31m|`x`⟨U+000D⟩⟨U+000A⟩::error::<b>⟨U+202E⟩.md:1:1:");
});

test("JSON has what every record of a name has, and where it stands", () => {
  const record = JSON.parse(jsonReport(reportOn(FILES))) as CheckRecord;
  expect(record).toMatchObject({
    version: 1,
    checked_at: "2026-11-28T12:00:00.000Z",
    source: { kind: "api", url: "https://api.example.com" },
    summary: {
      errors: 1,
      warnings: 4,
      notes: 0,
      files: 2,
      names: 5,
      binary_files: 2,
      large_files: 0,
      ignored_names: 1,
    },
  });
  expect(record.findings[0]).toEqual({
    rule: "deprecated-model",
    level: "error",
    message:
      "claude-sonnet-4-5, an alias of claude-sonnet-4-5-20250929, retires on 2026-11-30, in 2 days; its replacement is claude-sonnet-5-5, named by the official Go SDK",
    file: "a b,c:100%.md",
    line: 1,
    column: 1,
    end_column: 18,
    fix: "claude-sonnet-5-5",
    name: "claude-sonnet-4-5",
    platform: "Claude API",
    looked_up_as: "claude-sonnet-4-5",
    class: "deprecated",
    platform_sets_own_dates: false,
    platform_verdict: null,
    needs_attention: true,
    model_id: "claude-sonnet-4-5-20250929",
    is_alias: true,
    lifecycle: "deprecated",
    retires_at: "2026-11-30T00:00:00Z",
    days_left: 2,
    replacement: { id: "claude-sonnet-5-5", is_named: true, source: "official Go SDK" },
    similar_ids: [],
    notes: [],
  });
});

test.each([
  ["the API", {}],
  ["the embedded catalogue", { origin: { kind: "sample", takenOn: "2026-11-27" } as const }],
])("JSON answered by %s is valid against the schema that the program prints", (_who, other) => {
  const schema = JSON.parse(reportSchema()) as object;
  const validate = addFormats(new Ajv()).compile(schema);
  const report = { ...reportOn(FILES), ...other };
  validate(JSON.parse(jsonReport(report)));
  expect(validate.errors).toBeNull();
  expect(validate(JSON.parse(jsonReport(report).replace('"level": "error"', '"level": 1')))).toBe(
    false,
  );
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly partialFingerprints: object;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: object;
              readonly region: Region;
            };
          },
        ];
        readonly fixes?: readonly [
          {
            readonly artifactChanges: readonly [
              {
                readonly replacements: readonly [
                  {
                    readonly deletedRegion: Region;
                    readonly insertedContent: { readonly text: string };
                  },
                ];
              },
            ];
          },
        ];
      }[];
    },
  ];
}

// A pattern of the schema is none under the rules of Unicode.
const ajv = addFormats(new Ajv({ strict: false, unicodeRegExp: false }));

function isSarif(text: string): boolean | string {
  return ajv.validate(sarifSchema, JSON.parse(text)) || ajv.errorsText();
}

test.each([
  ["findings", FILES],
  ["none", { a: "" }],
  ["a hostile name", { [HOSTILE]: TEXT }],
  ["a file outside of the repository", { "/tmp/é.py": TEXT }],
])("SARIF of %s is valid against its schema", (_what, files) => {
  expect(isSarif(sarifReport(reportOn(files)))).toBe(true);
});

test("the schema is not for show: an unknown level is invalid", () => {
  const written = sarifReport(reportOn(FILES));
  expect(isSarif(written.replace('"level": "error"', '"level": "fatal"'))).toContain("level");
});

test("SARIF tells rule, level and place, and results stay the same when lines are added above", () => {
  const log = JSON.parse(sarifReport(reportOn(FILES))) as Sarif;
  const [{ tool, results }] = log.runs;
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  expect(results.map(({ level }) => level)).toEqual(["error", ...Array<string>(4).fill("warning")]);
  expect(results[0]?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "a%20b%2Cc%3A100%25.md", uriBaseId: "%SRCROOT%" },
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 18 },
  });
  const prints = results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
  expect(new Set(prints).size).toBe(prints.length);
  const moved = JSON.parse(sarifReport(reportOn({ ...FILES, "src/b.py": `\n\n${TEXT}` }))) as Sarif;
  expect(
    moved.runs[0].results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)),
  ).toEqual(prints);
});

test("the fixes of SARIF, made in the file, leave what was certain right and the rest alone", () => {
  const { results } = (JSON.parse(sarifReport(reportOn({ "b.py": TEXT }))) as Sarif).runs[0];
  const lines = TEXT.split("\n");
  const edits = results.flatMap(({ fixes }) => {
    if (!fixes) return [];
    const { deletedRegion, insertedContent } = fixes[0].artifactChanges[0].replacements[0];
    const { startLine, startColumn, endColumn } = deletedRegion;
    const above = lines.slice(0, startLine - 1).join("\n").length + (startLine > 1 ? 1 : 0);
    const line = lines[startLine - 1] ?? "";
    const before = line.slice(startColumn - 1, endColumn - 1);
    return [{ start: above + startColumn - 1, before, after: insertedContent.text }];
  });
  expect(applyEdits(TEXT, edits)).toBe(TEXT.replaceAll("claude-opus-4-5", "claude-opus-5-5"));
});

test("GitHub gets a command for each finding, escaped by its rules", () => {
  expect(githubReport(reportOn(FILES)).split("\n")[0]).toBe(
    "::error file=a b%2Cc%3A100%25.md,line=1,endLine=1,col=1,endColumn=18,title=A deprecated model is named%2C which will be retired::claude-sonnet-4-5, an alias of claude-sonnet-4-5-20250929, retires on 2026-11-30, in 2 days; its replacement is claude-sonnet-5-5, named by the official Go SDK",
  );
  const hostile = githubReport(reportOn({ [HOSTILE]: "claude-sonnet-4-5" }));
  expect(hostile.split("\n")).toHaveLength(2);
  expect(hostile).toContain("|`x`%0D%0A%3A%3Aerror%3A%3A<b>");
});

test("a note is a notice of GitHub's", () => {
  expect(githubReport(reportOn({ a: "claude\u2011opus\u20114\u20118" }))).toMatch(/^::notice /);
});

test("Markdown is a summary and one table, in which nothing is live", () => {
  const { rows, live, elements } = readMarkdown(markdownReport(reportOn({ [HOSTILE]: TEXT })));
  expect(live).toEqual([]);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toEqual(["Level", "Place", "Name", "Finding", "Write instead"]);
  expect(rows[1]?.slice(0, 3)).toEqual([
    "warning",
    "⟨U+001B⟩[31m|`x`⟨U+000D⟩⟨U+000A⟩::error::<b>⟨U+202E⟩.md:1:6",
    "claude-opus-4-5",
  ]);
  expect(rows[1]?.slice(3)).toEqual([
    "an alias of claude-opus-4-5-20251101, retires on 2027-01-22, in 55 days; its replacement is claude-opus-5-5, named by the official Go SDK",
    "claude-opus-5-5",
  ]);
  expect(elements.join(" ")).toBe("code h1 p table tbody td th thead tr");
  expect(markdownReport(reportOn(FILES))).toContain(
    "| an alias of `claude-sonnet-4-5-20250929`, retires on 2026-11-30, in 2 days; its replacement is `claude-sonnet-5-5`, named by the official Go SDK | `claude-sonnet-5-5` |",
  );
  expect(markdownReport(reportOn({ a: "" }))).toBe(
    "# Model names\n\nNothing found; 1 file, 5 names checked; skipped: 2 binary files, 1 name by comments.\n\nAnswered by `the Models API at https://api.example.com`.\n",
  );
});

test("nothing of an ID of the catalogue is live in Markdown", () => {
  const models = ["claude-opus-4-8``<b>`@team", "claude-opus-4-7 `[x](y)`"].map((id) => model(id));
  const report = reportOn({ "a.py": 'model = "claude-opus-4-9"' }, { models });
  const { rows, live } = readMarkdown(markdownReport(report));
  expect(live).toEqual([]);
  expect(rows[1]?.[3]).toBe(
    "is not the name of any model (most similar: claude-opus-4-7 `[x](y)`, claude-opus-4-8``<b>`@team)",
  );
});
