import fc from "fast-check";
import { expect, test } from "vitest";
import { PUBLISHED_TABLE } from "#shared/model-names/id-table.ts";
import { generateCorpus } from "../../../../e2e/bench/names/corpus.ts";
import { findModelNames } from "#shared/model-names/find-model-names.ts";
import { scanBytes } from "./scan-bytes.ts";

/** `line:column name` of each name, and how many are ignored. */
function scan(text: string) {
  const { names, ignored } = scanBytes(Buffer.from(text), PUBLISHED_TABLE);
  return {
    names: names.map(({ line, column, reading }) => `${line}:${column} ${reading.written}`),
    ignored,
  };
}

test("lines end with LF, with or without CR, and columns count UTF-16 code units", () => {
  const text = 'a\r\nm = "claude-2.1"\n\ud83d\ude00 claude-opus-4-5\rclaude-2.0\n';
  expect(scan(text).names).toEqual([
    "2:6 claude-2.1",
    "3:4 claude-opus-4-5",
    // Only old Macs ended lines with CR alone; git and compilers count none there.
    "3:20 claude-2.0",
  ]);
});

test("a bundle of one line has columns of any length", () => {
  const text = `${"x;".repeat(200_000)}"claude-2.1"`;
  expect(scan(text).names).toEqual(["1:400002 claude-2.1"]);
});

test("the length is that of what is written, escapes and all", () => {
  const { names } = scanBytes(Buffer.from('"anthropic\\u002fclaude-2.1"'), PUBLISHED_TABLE);
  expect(names.map(({ column, length }) => [column, length])).toEqual([[2, 25]]);
});

test("constants of Claude 2, and a name that a browser may break, are found", () => {
  const text = "ANTHROPIC_CLAUDE_V2_1\nModelClaudeV2\nclaude<wbr>-2.1";
  expect(scan(text).names).toEqual([
    "1:1 ANTHROPIC_CLAUDE_V2_1",
    "2:1 ModelClaudeV2",
    "3:1 claude<wbr>-2.1",
  ]);
});

test("what stands for no single model is no name", () => {
  expect(scan("model: opus\nmodel: claude-opus-4-*\nmodel: claude-2.1").names).toEqual([
    "3:8 claude-2.1",
  ]);
});

test("comments say which lines to ignore", () => {
  const text = [
    'A = "claude-2.1"  # model-catalogue-ignore',
    'B = "claude-2.1"',
    "// model-catalogue-ignore-next-line: kept for the tests of migrations",
    'C = "claude-2.1", "claude-2.0"',
    'D = "claude-2.1"  # model-catalogue-ignored is another word',
  ];
  expect(scan(text.join("\n"))).toEqual({
    names: ["2:6 claude-2.1", "5:6 claude-2.1"],
    ignored: 3,
  });
});

test("a comment in the first ten lines ignores the file", () => {
  const late = (lines: number) =>
    `${"\n".repeat(lines - 1)}# model-catalogue-ignore-file\nclaude-2.1`;
  expect(scan(late(10))).toEqual({ names: [], ignored: 1 });
  expect(scan(late(11)).names).toEqual(["12:1 claude-2.1"]);
});

/** Names and what makes them such, with gaps in which nothing is decoded. */
const FRAGMENTS = [
  ..."claude-2.1 claude-opus-4-5 opus-4.6 anthropic.claude-v2:1 CLAUDE_OPUS_4_1 default inherit".split(
    " ",
  ),
  ..."model: model= --model, anthropic/ us. -v1:0 @20251101 [1m] \\u0063laude-2.0 %40 %2F".split(
    " ",
  ),
  "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/x",
  '"',
  "\n",
  "\r\n",
  " ",
  "é",
  "\ud83d\ude00",
  "\u2011",
  "x".repeat(300),
  "é ".repeat(700),
  "\ud83d\ude00\n".repeat(900),
  " ".repeat(5000),
];
const texts = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 16 })
  .map((parts) => parts.join(""));

test("what is left out between names changes nothing of what is found, nor where", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const whole = findModelNames(text, PUBLISHED_TABLE)
        .filter(({ kind }) => kind === "name")
        .map(({ place: { start }, ...reading }) => {
          const before = text.slice(0, start).split("\n");
          return {
            reading,
            line: before.length,
            column: (before.at(-1)?.length ?? 0) + 1,
            length: reading.written.length,
          };
        });
      expect(scanBytes(Buffer.from(text), PUBLISHED_TABLE).names).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});

test("in files of every kind, what is found is what a reader of the whole file finds", () => {
  const corpus = generateCorpus(20_261_127);
  const differing = corpus.filter(({ text }) => {
    const whole = findModelNames(text, PUBLISHED_TABLE).filter(({ kind }) => kind === "name");
    const { names } = scanBytes(Buffer.from(text), PUBLISHED_TABLE);
    const written = (some: readonly { written: string }[]) => some.map((one) => one.written).join();
    return written(whole) !== written(names.map(({ reading }) => reading));
  });
  expect(corpus.length).toBeGreaterThan(500);
  expect(differing.map(({ text }) => text)).toEqual([]);
});
