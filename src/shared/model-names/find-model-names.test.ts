import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findModelNames } from "./find-model-names.ts";
import { createIdTable } from "./id-table.ts";
import { MODEL_IDS } from "./model-ids.ts";

const namesIn = (text: string, listed: Iterable<string> = []) =>
  findModelNames(text, createIdTable(new Set(listed))).map(({ names }) => names[0]);
const writtenIn = (text: string) => findModelNames(text).map(({ written }) => written);

describe("where a name stands", () => {
  test("is told by line and column, from 1, whatever ends the lines", () => {
    const text = 'a = "claude-2.1"\r\n\r\nclaude-1.3\rclaude-1.2\n\n  claude-1.1';
    expect(
      findModelNames(text).map(({ written, place }) => `${place.line}:${place.column} ${written}`),
    ).toEqual(["1:6 claude-2.1", "3:1 claude-1.3", "4:1 claude-1.2", "6:3 claude-1.1"]);
  });

  test("counts UTF-16 code units, so that an emoji is two", () => {
    expect(findModelNames("🎉 claude-2.1")[0]?.place).toEqual({ line: 1, column: 4, start: 3 });
  });
});

test.each([
  ["used 使用claude-opus-4-5模型。"],
  ["_claude-opus-4-5_ and more"],
  ["*claude-opus-4-5* and **claude**"],
  ["Ask claude-opus-4-5."],
  ["Ask claude-opus-4-5..."],
  ["Why claude-opus-4-5?"],
  ["`claude-opus-4-5`, then"],
  ["model:claude-opus-4-5"],
  ["claude-opus-4-5: 3"],
  ["-claude-opus-4-5"],
  ["--claude-opus-4-5"],
  ["<b>claude-opus-4-5</b>"],
  ["<model>claude-opus-4-5</model>"],
  ["Claude-Opus-4-5"],
  ["models.claude-opus-4-5.price=3"],
  ["models['claude-opus-4-5'].price"],
  [String.raw`{"text":"Hi\nclaude-opus-4-5\t"}`],
  [String.raw`{"text":"{\"model\":\"claude-opus-4-5\"}"}`],
  [String.raw`"{\"a\":\"{\\\"model\\\":\\\"claude-opus-4-5\\\"}\"}"`],
  [String.raw`\u0022claude-opus-4-5\u0022 \x22`],
  [String.raw`"claude\u002dopus\u002d4\u002d5"`],
  [String.raw`"\x63laude-opus-4-5"`],
  ["?model=%22claude-opus-4-5%22"],
  ["?m=a%2Fclaude-opus-4-5%26x"],
  ["&quot;claude-opus-4-5&quot;"],
  ["\u001b[1;32mclaude-opus-4-5\u001b[0m"],
  [String.raw`\u001b[32mclaude-opus-4-5\u001b[0m \e[1mx`],
  ["\ufeffclaude-opus-4-5\u200b"],
  ["claude-\u200bopus-\u00ad4-5"],
  ["clau\u00adde-op\u00adus-4-5"],
  [String.raw`cl\u0061ude-opus-4-5`],
  ["claude-<wbr>opus-<wbr />4-5"],
  ["claude-&shy;opus-&ZeroWidthSpace;4-5"],
  ["claude&minus;opus&#8722;4-5"],
  ["claude%E2%80%91opus%e2%80%914%252D5"],
  ["claude\u2015opus\u20434\u30fc5"],
  ["ｃｌａｕｄｅ－ｏｐｕｓ－４－５"],
  ["模型：claude-opus-４-５，価格"],
  ['"claude-opus-\\\n4-5"'],
  ["model=3Dclaude-opus-=\r\n4-5 x"],
  ["We use claude-opus-\n  4-5, mostly"],
  ["MODEL=\nclaude-opus-4-5"],
  ["${M:-claude-opus-4-5}"],
  ["${M-claude-opus-4-5}"],
  ["${1:-claude-opus-4-5}"],
  ["[-claude-opus-4-5-]{+other+}"],
  ["claude-opus-4-5\u2013claude"],
  ["<!--claude-opus-4-5-->"],
  ["claude-opus-4-5->other"],
  ["claude-opus-4-5-->other"],
  ["{--claude-opus-4-5--}{++other++}"],
  ["-- claude-opus-4-5--"],
  ["models.claude-opus-4-5.dev.price=3"],
  ["models.claude-opus-4-5.net: 3"],
])("%s names one model", (text) => {
  expect(namesIn(text)).toEqual(["claude-opus-4-5"]);
});

test.each([
  ["claude-code claude-desktop claude-api claude-sdk claude.ai @anthropic-ai/claude-code@2.1.0"],
  ["claude-config.json claude-3.json claude-notes-2.md claude-code-action@v1 claude-2.com"],
  ["my-claude-3-opus xclaude-2.1 com.anthropic.claude-code-url-handler claude-opus-4-5.md"],
  ["my-claude-opus-\n4-5 my-\n4-5 MODEL=\\\n4"],
  ["claude- claude-opus claude_3 CLAUDE-3 claude-3 claude-1 claude-2.1.45 claude-2.1.0-rc1"],
  ["claude-opus-4-5-support claude-opus-4-5_old claude-opus-4-5x aclaude-opus-4-5 1claude-2.1"],
  ["claude-opus-4-5.test.ts claude-opus-4-5.example.com claude-saga-6 rm claude-*"],
  ["claude-opus-4-99999999 claude-opus-99 claude-sonnet-4.66 claude-opus-0 claude-haiku-2"],
  ["opus-1.3.1 libopus sonnet-18 haiku-3 audio/opus codec=opus --codec opus x-opus-4.6 opus-4.6rc"],
  ["CLAUDE_CODE_MAX CLAUDE_3 CLAUDE_2 MY_CLAUDE_OPUS_4_5 CLAUDE_OPUS_4_5_MODEL ClaudeCode2"],
  [`claude-${"1".repeat(10_000)}`],
  ["claude-1..2"],
  ["Claude-1.2.dmg claude-2.1.deb claude-2.0.vsix claude-opus-4-5.docx claude-sonnet-4.parquet"],
  ["http://claude-opus-4-5.llm.svc.cluster.local:8080/v1 claude-opus-4-5.internal"],
  ["https://claude-opus-4-5.eastus2.inference.ml.azure.com claude-opus-4-5.example.com:443"],
  ["image: acme/claude-sonnet-4-5:1.2.0"],
  ["feature/claude-opus-4-5 origin/claude-opus-4-5 refs/heads/claude-3-7-sonnet"],
])("%s names none", (text) => {
  expect(findModelNames(text)).toEqual([]);
});

describe("short names are found where a model is expected", () => {
  test.each([
    ["model: opus", "opus"],
    ["---\nname: x\nmodel: inherit\n---", "inherit"],
    ['{"model": "sonnet[1m]"}', "sonnet[1m]"],
    ["{'model':'haiku'}", "haiku"],
    ["ANTHROPIC_MODEL=opusplan", "opusplan"],
    ['export ANTHROPIC_SMALL_FAST_MODEL="haiku"', "haiku"],
    ["CLAUDE_CODE_SUBAGENT_MODEL=default", "default"],
    ["MODEL=${MODEL:-opus}", "opus"],
    ["claude --model best -p x", "best"],
    ["claude --fallback-model=sonnet", "sonnet"],
    ["run --model fable", "fable"],
    ["/model opus[1m]", "opus[1m]"],
    ['m(model="haiku")', "haiku"],
    ["model = 'opus'", "opus"],
    ["<model>opus</model>", "opus"],
    ['.model("opus")', "opus"],
    ["models:\n  - opus\n", "opus"],
    ['- "ANTHROPIC_MODEL=opus"', "opus"],
    ['claude_args: "--model opus"', "opus"],
    ["models:\n  - claude-opus-4-5\n  - haiku\n", "haiku"],
    ['"availableModels": ["claude-opus-5", "haiku"]', "haiku"],
    [String.raw`"{\"model\": \"opus\"}"`, "opus"],
    ['"availableModels": [\n    "claude-opus-5",\n    "haiku"\n  ]', "haiku"],
    ['"models": [\n    "haiku"\n  ]', "haiku"],
  ])("%s", (text, written) => {
    expect(findModelNames(text).filter(({ kind }) => kind === "short")).toMatchObject([
      { written, platform: "claude-code", names: [], ids: [] },
    ]);
  });

  test.each([
    ["codec: opus"],
    ["model: opus is a codec"],
    ["The model opus is fine, the opus."],
    ["model: default"],
    ['"model": "best"'],
    ["export default model"],
    ["model.default = 3"],
    ["model: opus-magnum"],
    ["a sonnet: haiku"],
    ["remodel opus"],
  ])("not in %s", (text) => {
    expect(findModelNames(text)).toEqual([]);
  });
});

test("names of a line and a version alone count where a model is expected", () => {
  expect(namesIn("model: opus-4-6")).toEqual(["claude-opus-4-6"]);
  expect(namesIn("--model sonnet-4")).toEqual(["claude-sonnet-4-20250514"]);
  expect(namesIn("uses opus-4.6 and sonnet-4.5-thinking")).toEqual([
    "claude-opus-4-6",
    "claude-sonnet-4-5-20250929",
  ]);
});

test("display names count where a model is expected", () => {
  expect(namesIn("---\nmodel: Claude Sonnet 4.5 (copilot)\n---\nAsk Claude Opus 4.")).toEqual([
    "claude-sonnet-4-5-20250929",
  ]);
  expect(namesIn("model: ['Claude 3.7 Sonnet', 'GPT-5']")).toEqual(["claude-3-7-sonnet-20250219"]);
  expect(namesIn("model: Claude Opus 4 is fine")).toEqual([]);
});

test("a line that no table knows is a name where a model is expected", () => {
  expect(namesIn("model: claude-saga-6")).toEqual(["claude-saga-6"]);
  expect(namesIn('{"model":"claude-saga-6-1-20270101"}')).toEqual(["claude-saga-6-1-20270101"]);
  expect(findModelNames("model_name: claude-*")).toMatchObject([{ kind: "pattern" }]);
});

describe("a name and the version beside it are read together", () => {
  const id = "claude-opus-4-1-20250805";
  test.each([
    ['model {\n  name    = "claude-opus-4-1"\n  version = "20250805"\n}', id],
    ['{"name": "claude-opus-4-1", "version": "20250805"}', id],
    ["model: { format: 'Anthropic', version: '20250805', name: 'claude-opus-4-1' }", id],
    ['name = "claude-opus-4-1"\n  format = "Anthropic"\n  version = "1"', id],
  ])("%s", (text, expected) => {
    expect(findModelNames(text)).toMatchObject([{ platform: "foundry", ids: [expected] }]);
  });

  test("a package's version is none", () => {
    const text = '{"name": "claude-opus-4-1", "version": "1.0.0"}';
    expect(findModelNames(text)).toMatchObject([{ platform: "api", versionBeside: null }]);
  });
});

describe("listed IDs are names whatever they look like, verbatim", () => {
  test("without claude in them", () => {
    const listed = ["gpt-x", "llama:8b", "a@b", "no/id", "acme/best-1"];
    const text = 'gpt-x llama:8b llama a@b "no/id" GPT-X my-gpt-x gpt-x: acme/best-1. x/gpt-x';
    expect(namesIn(text, listed)).toEqual([
      "gpt-x",
      "llama:8b",
      "a@b",
      "no/id",
      "gpt-x",
      "acme/best-1",
      "gpt-x",
    ]);
  });

  test("with claude in them", () => {
    const listed = [
      "claude-code",
      "us/claude-opus-4-5",
      "anthropic/claude-sonnet-4.5",
      "claude-x[1m]",
    ];
    const text = "claude-code us/claude-opus-4-5 anthropic/claude-sonnet-4.5 claude-x[1m] claude-y";
    expect(namesIn(text, listed)).toEqual(listed);
  });

  test("other names beside them are read as ever", () => {
    expect(namesIn("gpt-x claude-2.1 gpt-x us.anthropic.claude-opus-4-8", ["gpt-x"])).toEqual([
      "gpt-x",
      "claude-2.1",
      "gpt-x",
      "claude-opus-4-8",
    ]);
  });
});

test.each([
  ["claude\u2011opus\u20114-5", true],
  ["claude-opus-４-5", true],
  ["claude-\u00adopus-4-5", false],
  ["claude-opus-\n4-5", false],
])("of %j it is said whether it has other characters than a request can have", (text, has) => {
  expect(findModelNames(text)).toMatchObject([{ written: text, hasOtherHyphens: has }]);
});

test("a list behind a prefix is no rest of it", () => {
  const kinds = findModelNames("all of claude-opus-4-\n5. the fifth").map(({ kind }) => kind);
  expect(kinds).toEqual(["pattern"]);
});

test("two names in a word diff, a range and a list are two", () => {
  expect(writtenIn("[-claude-opus-4-20250514-]{+claude-opus-5+}")).toEqual([
    "claude-opus-4-20250514",
    "claude-opus-5",
  ]);
  expect(writtenIn("claude-opus-4-5\u2013claude-opus-4-8")).toHaveLength(2);
  expect(writtenIn("claude-opus-4-5--claude-opus-4-8")).toHaveLength(2);
  expect(writtenIn("claude-opus-4-5-->claude-opus-4-8->claude-opus-5")).toHaveLength(3);
  expect(writtenIn("claude-opus-4-5,claude-opus-4-8|claude-2.1;claude-2.0")).toHaveLength(4);
});

/** How platforms and tools write an ID, written independently: nothing here comes from the reader. */
const FORMATS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => `anthropic.${id}-v1:0`,
  (id) => `eu.anthropic.${id}-v1:0:200k`,
  (id) => `arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.${id}-v1:0`,
  (id) => id.replace(/-(\d{8})$/, "@$1"),
  (id) => `projects/p/locations/l/publishers/anthropic/models/${id.replace(/-(\d{8})$/, "@$1")}`,
  (id) => `databricks-${id}`,
  (id) => `snowflake/${id}`,
];
const OUTER: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `@team/${name}`,
  (name) => `litellm_proxy/${name}`,
];
const BEHIND = ["", "[1m]", ":1m", "-thinking", "-high", "[1M]"];
const AROUND: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["${M:-", "}"],
  [" ", "\n"],
  ["(", ")"],
  ["\\n", "\\t"],
  ["**", "**"],
  ["=", ";"],
  [">", "</td>"],
  ["-", " "],
];

test("any ID in any manner of writing is read back, at its place", () => {
  // An ID with a dot has no date and no other order, and a revision of its own at Bedrock.
  const id = fc.constantFrom(...MODEL_IDS.filter((some) => !/\d\.\d|preview/.test(some)));
  fc.assert(
    fc.property(
      id,
      fc.constantFrom(...FORMATS),
      fc.constantFrom(...OUTER),
      fc.constantFrom(...BEHIND),
      fc.constantFrom(...AROUND),
      (some, format, outer, behind, [before, after]) => {
        const written = outer(format(some)) + behind;
        const text = `x ${before}${written}${after} y`;
        const found = findModelNames(text);
        expect(found).toMatchObject([{ written, kind: "name" }]);
        expect(found[0]?.ids).toEqual([some]);
        expect(text.startsWith(written, found[0]?.place.start)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
