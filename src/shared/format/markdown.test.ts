import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeInvisible } from "./for-display.ts";
import { markdownCode, markdownRow, markdownText } from "./markdown.ts";
import { readMarkdown } from "./testing/read-markdown.ts";

const LIVE = [
  "@team",
  "a@b.example",
  "#12",
  "user/repo#12",
  "GH-12",
  "ABC-7",
  "0a1b2c3d4e",
  "https://evil.example/x",
  "http:x",
  "www.evil.example",
  "evil.example",
  "mailto:a@b.example",
  "[a](javascript:b)",
  "![a](//evil.example/x.png)",
  "[^1]",
  "<img src=x onerror=y>",
  "<!-- x",
  "<https://evil.example>",
  "&lt;b&gt; &copy;",
  "*a* _b_ ~c~ **d**",
  ":tada:",
  "$x$",
  "`a``b`",
  "a|b",
  String.raw`a\|b`,
  String.raw`a\\|b\|`,
  String.raw`\*a\*`,
  "# a",
  "- a",
  "+ a",
  "1. a",
  "1) a",
  "> a",
  "- [ ] a",
  "===",
  "---",
  "    a",
  "a  b",
  " a ",
  "   ",
  "a\n\nb",
  "a\r\n| b | c |",
  "a\tb",
  "a\u202eb",
  "Claude Opus 4.5",
  "9. Nov 2026",
];

const piece = fc.oneof(
  fc.constantFrom(...LIVE),
  fc.constantFrom("`", "\\", "|", "@", "#", " ", ".", "-", "1", "a", "é", "日", "👩🏽\u200D🚀"),
  fc.string(),
);
const foreign = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));

/** What Markdown is read as in a sentence, in a list and in a table; `code` is an element as any. */
function readEverywhere(written: string) {
  const outsideOfCode = (elements: readonly string[]) =>
    elements.filter((element) => element !== "code").join(" ");
  const line = readMarkdown(`Said ${written}.`);
  const item = readMarkdown(`- ${written}\n- b`);
  const table = readMarkdown(
    [
      ["A", "B"],
      ["---", "---"],
      [written, "b"],
    ]
      .map(markdownRow)
      .join("\n"),
  );
  return {
    text: line.text,
    rows: table.rows,
    live: [...line.live, ...item.live, ...table.live],
    elements: [line, item, table].map(({ elements }) => outsideOfCode(elements)),
  };
}

/** What all that has to be for a text. */
function meant(text: string) {
  // In a table, a pipe after a backslash is written as its code point.
  const cell = escapeInvisible(text).replaceAll(/(\\+)\|/g, "$1⟨U+007C⟩");
  return {
    text: `Said ${escapeInvisible(text)}.`,
    rows: [
      ["A", "B"],
      [cell, "b"],
    ],
    live: [],
    elements: ["p", "li ul", "table tbody td th thead tr"],
  };
}

describe("a text from elsewhere", () => {
  test.each(LIVE)("%j is read as the text it is, and nothing in it is live", (text) => {
    expect(readEverywhere(markdownText(text))).toEqual(meant(text));
    expect(readEverywhere(markdownCode(text))).toEqual(meant(text));
  });

  test("is so whatever it is made of", () => {
    fc.assert(
      fc.property(foreign, (text) => {
        fc.pre(text !== "");
        expect(readEverywhere(markdownText(text))).toEqual(meant(text));
        expect(readEverywhere(markdownCode(text))).toEqual(meant(text));
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  ["Claude Opus 4.5", "Claude Opus 4.5"],
  ["Retires 30 Nov 2026, 9 days left", "Retires 30 Nov 2026, 9 days left"],
  ["200,000 tokens", "200,000 tokens"],
  ["Québec (日本)", "Québec (日本)"],
  ["9. Nov 2026", String.raw`9\. Nov 2026`],
  ["", ""],
  ["Claude @team", "`Claude @team`"],
  ["a\n\nb\u202e", "`a⟨U+000A⟩⟨U+000A⟩b⟨U+202E⟩`"],
  ["Fixed in R2D2-15", "`Fixed in R2D2-15`"],
  ["0123abcd".repeat(8), `\`${"0123abcd".repeat(8)}\``],
])("%j is written as %s", (text, written) => expect(markdownText(text)).toBe(written));

test.each([
  ["claude-opus-4-5", "`claude-opus-4-5`"],
  ["a`b``c", "```a`b``c```"],
  ["`a", "`` `a ``"],
  ["", "`  `"],
  [" a ", "`  a  `"],
  ["   ", "`   `"],
  ["a\nb", "`a⟨U+000A⟩b`"],
])("%j is code as %s", (text, written) => expect(markdownCode(text)).toBe(written));

test("a word without an end is read once", () => {
  const word = "a".repeat(1_000_000);
  expect(markdownText(word) === word).toBe(true);
});

test("a pipe does not end its cell", () => {
  expect(markdownRow(["a", "`b|c`", String.raw`d\|`])).toBe(
    String.raw`| a | ${"`b\\|c`"} | d\⟨U+007C⟩ |`,
  );
});
