import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanText } from "./scan-text.ts";
import type { Occurrence } from "./read-run.ts";

const scan = (text: string, known: Iterable<string> = []) => scanText(text, new Set(known)).found;
const namesIn = (text: string, known: Iterable<string> = []) =>
  scan(text, known).map(({ name }) => name);
const told = ({ spelling, name, platform, place }: Occurrence) =>
  `${place.line}:${place.column} ${spelling} = ${name} (${platform})`;

describe("where a name stands", () => {
  test("is told by line and column, from 1, whatever ends the lines", () => {
    const text = 'a = "claude-2.1"\r\n\r\nclaude-1.3\rclaude-1.2\n\n  claude-1.1';
    expect(scan(text).map(told)).toEqual([
      "1:6 claude-2.1 = claude-2.1 (api)",
      "3:1 claude-1.3 = claude-1.3 (api)",
      "4:1 claude-1.2 = claude-1.2 (api)",
      "6:3 claude-1.1 = claude-1.1 (api)",
    ]);
  });

  test("counts UTF-16 code units, so that an emoji is two", () => {
    expect(scan("🎉 claude-2.1")[0]?.place).toEqual({ line: 1, column: 4, start: 3 });
  });
});

test.each([
  ["used 使用claude-opus-4-5模型。"],
  ["_claude-opus-4-5_ and more"],
  ["Ask claude-opus-4-5."],
  ["Ask claude-opus-4-5..."],
  ["`claude-opus-4-5`, then"],
  ["model:claude-opus-4-5"],
  ["claude-opus-4-5: 3"],
  ["anthropic:claude-opus-4-5"],
  ["anthropic/claude-opus-4-5"],
  ["--model=claude-opus-4-5[1m]"],
  ["-claude-opus-4-5"],
  [String.raw`{"text":"Hi\nclaude-opus-4-5\t"}`],
  [String.raw`\u0022claude-opus-4-5\u0022 \x22`],
  ["?model=%22claude-opus-4-5%22"],
  ["\u001b[1;32mclaude-opus-4-5\u001b[0m"],
  ["\ufeffclaude-opus-4-5\u200b"],
  ["claude-\u200bopus-\u00ad4-5"],
])("%s names one model", (text) => {
  expect(namesIn(text)).toEqual(["claude-opus-4-5"]);
});

test.each([
  ["claude-code claude-desktop claude-api claude-sdk claude.ai @anthropic-ai/claude-code@2.1.0"],
  ["claude-config.json claude-3.json claude-notes-2.md claude-code-action@v1 claude-2.com"],
  ["my-claude-3-opus xclaude-2.1 foo.claude-2.1 com.anthropic.claude-code-url-handler"],
  ["claude-3- claude-opus-4-5-${date} claude- claude-opus claude_3 CLAUDE-3"],
  [`claude-${"1".repeat(10_000)}`],
  ["claude-1..2"],
])("%s names none", (text) => {
  expect(namesIn(text)).toEqual([]);
});

describe("the spellings of the platforms", () => {
  test.each([
    ["anthropic.claude-3-sonnet-20240229-v1:0", "bedrock", "claude-3-sonnet-20240229"],
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "bedrock", "claude-sonnet-4-5-20250929"],
    ["us-gov.anthropic.claude-3-5-sonnet-20240620-v1:0", "bedrock", "claude-3-5-sonnet-20240620"],
    ["global.anthropic.claude-opus-4-6-v1", "bedrock", "claude-opus-4-6"],
    ["anthropic.claude-3-haiku-20240307-v1:0:200k", "bedrock", "claude-3-haiku-20240307"],
    ["us.anthropic.claude-3-opus-20240229-v1%3A0", "bedrock", "claude-3-opus-20240229"],
    ["anthropic.claude-v2:1", "bedrock", "claude-2.1"],
    ["anthropic.claude-v2:1:18k", "bedrock", "claude-2.1"],
    ["anthropic.claude-v2", "bedrock", "claude-2.0"],
    ["anthropic.claude-instant-v1", "bedrock", "claude-instant-1.2"],
    [
      "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-4-1-20250805-v1:0",
      "bedrock",
      "claude-opus-4-1-20250805",
    ],
    [
      "arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.anthropic.claude-3-haiku-20240307-v1:0",
      "bedrock",
      "claude-3-haiku-20240307",
    ],
    ["claude-sonnet-4-5@20250929", "vertex", "claude-sonnet-4-5-20250929"],
    ["claude-3-5-sonnet-v2@20241022", "vertex", "claude-3-5-sonnet-20241022"],
    ["claude-sonnet-4%4020250514", "vertex", "claude-sonnet-4-20250514"],
    ["claude-opus-4-6@default", "vertex", "claude-opus-4-6"],
  ])("%s", (spelling, platform, name) => {
    for (const text of [spelling, `model: "${spelling}"`, `x ${spelling}. And`, `a,${spelling}:`]) {
      expect(scan(text)).toMatchObject([{ spelling, platform, name }]);
    }
  });

  test("what surrounds an ID in an address is not part of it", () => {
    const url = "https://x/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke";
    expect(namesIn(url)).toEqual(["claude-3-haiku-20240307"]);
    const vertex = "https://x/publishers/anthropic/models/claude-opus-4-1@20250805:rawPredict";
    expect(namesIn(vertex)).toEqual(["claude-opus-4-1-20250805"]);
    expect(namesIn("bedrock:us.anthropic.claude-v2:1")).toEqual(["claude-2.1"]);
  });
});

test("known IDs are names whatever they look like, to the letter", () => {
  const known = ["gpt-x", "llama:8b", "claude-mythos-preview", "claude-code", "a@b", "no/id"];
  expect(namesIn("gpt-x llama:8b llama claude-mythos-preview", known)).toEqual([
    "gpt-x",
    "llama:8b",
    "claude-mythos-preview",
  ]);
  expect(namesIn('"claude-code" a@b no/id GPT-X my-gpt-x gpt-x:', known)).toEqual([
    "claude-code",
    "a@b",
    "gpt-x",
  ]);
});

test("names between any delimiters are found where they are put", () => {
  const between = fc.constantFrom(
    " ",
    "\n",
    "\r\n",
    "\r",
    '"',
    "=",
    "/",
    "(",
    "…",
    "🎉",
    "\\n",
    "%20",
  );
  const name = fc.constantFrom("claude-2.1", "claude-opus-4-5", "claude-3-5-haiku-latest");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(between, { minLength: 1 }))), (pieces) => {
      let text = "";
      const put: object[] = [];
      for (const [written, delimiters] of pieces) {
        const lines = text.split(/\r\n|\r|\n/);
        const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
        put.push({ spelling: written, place: { ...place, start: text.length } });
        text += written + delimiters.join("");
      }
      expect(scan(text)).toMatchObject(put);
    }),
  );
});
