import fc from "fast-check";
import { expect, test } from "vitest";
import type { Occurrence } from "./read-run.ts";
import { scanText, TEXT_START, type Cursor } from "./scan-text.ts";

const NONE: ReadonlySet<string> = new Set();

const scan = (text: string) => scanText(text, NONE).found;
const namesIn = (text: string) => scan(text).map(({ name }) => name);

const FRAGMENTS = [
  "claude-",
  "claude-2.1",
  "anthropic.",
  "us.",
  ":",
  "-v1:0",
  "@20250929",
  "@",
  "%3A",
  "%40",
  "%",
  "\\n",
  "\\u0022",
  "\u001b[",
  "0m",
  "\r",
  "\n",
  "\u200b",
  "\ud83c",
  "\udf89",
  "é",
  "arn:aws:bedrock:::x/",
  "_",
  ".",
  "-",
  "x".repeat(300),
  "claude-1:".repeat(40),
];

test("read in slices of any length, a text says the same", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...FRAGMENTS)).map((parts) => parts.join("")),
      fc.integer({ min: 1, max: 20 }),
      (text, length) => {
        const found: Occurrence[] = [];
        for (let next: Cursor | null = TEXT_START; next !== null;) {
          const slice = scanText(text, NONE, next, length);
          found.push(...slice.found);
          next = slice.next;
        }
        expect(found).toEqual(scan(text));
        for (const { spelling, place } of found) {
          expect(text.startsWith(spelling, place.start)).toBe(true);
        }
      },
    ),
  );
});

/** How often a scan looks at a character of a text, reading one or cutting one out. */
function work(text: string): number {
  let looks = 0;
  const counted = {
    length: text.length,
    charCodeAt(at: number) {
      looks += 1;
      return text.charCodeAt(at);
    },
    slice(start: number, end: number) {
      looks += end - start;
      return text.slice(start, end);
    },
  };
  scanText(counted, NONE);
  return looks;
}

test.each([
  ["claude-", "claude-"],
  ["claude-1:", "claude-1:"],
  ["anthropic.", "anthropic."],
  ["anthropic.claude-1", "/anthropic.claude-1"],
  ["ARNs without an end", "arn:aws:bedrock:"],
  ["revisions", "-v1:0:200k"],
  ["what is invisible", "claude-\u200b1"],
  ["escapes", "%3A%40%3a"],
  ["broken escapes", "\\u00\\x%4\u001b[1;1;1;1;1;1;1;1;1"],
  ["line ends", "\r\n\r\r\n"],
  ["halves of surrogates", "\ud83c"],
  ["emphasis", "__.."],
])("the work on repeated %s grows as the text does", (_what, piece) => {
  const short = piece.repeat(Math.ceil(20_000 / piece.length));
  const long = short.repeat(4);
  expect(work(long)).toBeLessThan(work(short) * 4.1);
  expect(work(long)).toBeLessThan(long.length * 30);
});

test("names in a run of any length are found between its colons", () => {
  const colons = "claude-2.1:".repeat(100);
  expect(namesIn(colons)).toHaveLength(100);
  expect(namesIn(`${"x".repeat(1000)}:claude-1.3:${"y".repeat(1000)} claude-1.2`)).toEqual([
    "claude-1.3",
    "claude-1.2",
  ]);
  expect(namesIn(`${"a:".repeat(200)}anthropic.claude-v2:1:b`)).toEqual(["claude-2.1"]);
});

test("megabytes without a line end are read to the end", () => {
  const text = `${"claude-".repeat(400_000)} claude-2.1`;
  expect(namesIn(text)).toEqual(["claude-2.1"]);
});
