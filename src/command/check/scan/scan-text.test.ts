import { expect, test } from "vitest";
import { PUBLISHED_TABLE } from "#shared/model-names/id-table.ts";
import { scanText } from "./scan-text.ts";

/** `line:column name` of each name, and how many are ignored. */
function scan(text: string) {
  const { names, ignored } = scanText(text, PUBLISHED_TABLE);
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
  const { names } = scanText('"anthropic\\u002fclaude-2.1"', PUBLISHED_TABLE);
  expect(names.map(({ column, length }) => [column, length])).toEqual([[2, 25]]);
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
