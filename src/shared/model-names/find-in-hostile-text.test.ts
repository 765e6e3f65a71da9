import fc from "fast-check";
import { expect, test } from "vitest";
import { findModelNames, scanModelNames, SCAN_START, type ScanCursor } from "./find-model-names.ts";
import { createIdTable, PUBLISHED_TABLE, type IdTable } from "./id-table.ts";
import type { FoundName } from "./parsed-name.ts";
import { readModelName } from "./read-model-name.ts";

const FRAGMENTS = [
  "claude-",
  "claude-2.1",
  "claude-opus-4-5",
  "anthropic.",
  "us.",
  "/",
  ":",
  "-v1:0",
  "@20250929",
  "@",
  "%3A",
  "%40",
  "%",
  "\\n",
  "\\u0022",
  "\\u0063laude-2.0",
  "\\",
  "\u001b[",
  "0m",
  "\r",
  "\n",
  "\u200b",
  "\u2011",
  "\ud83c",
  "\udf89",
  "İ",
  "arn:aws:bedrock:::x/",
  "model: opus",
  '"',
  "_",
  ".",
  "-",
  "gpt-x",
  "x".repeat(300),
  "claude-1.2:".repeat(40),
];
const texts = fc.array(fc.constantFrom(...FRAGMENTS)).map((parts) => parts.join(""));

test("read in slices of any length, a text says the same", () => {
  const withForeign = createIdTable(new Set(["gpt-x"]));
  fc.assert(
    fc.property(
      texts,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(PUBLISHED_TABLE, withForeign),
      (text, length, table) => {
        const found: FoundName[] = [];
        for (let next: ScanCursor | null = SCAN_START; next !== null;) {
          const slice = scanModelNames(text, table, next, length);
          found.push(...slice.found);
          next = slice.next;
        }
        expect(found).toEqual(findModelNames(text, table));
        let end = 0;
        for (const { written, place } of found) {
          expect(text.startsWith(written, place.start)).toBe(true);
          expect(place.start).toBeGreaterThanOrEqual(end);
          end = place.start + written.length;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("no text makes a reader fail", () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "binary" }), fc.string()), (text) => {
      expect(() => findModelNames(text)).not.toThrow();
      expect(() => readModelName(text)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

/** Has each call of a method counted; returns what undoes it. */
function countCalls(owner: object, method: string, count: (result: unknown) => void): () => void {
  const before = Reflect.get(owner, method) as () => unknown;
  Reflect.set(owner, method, function counted(this: unknown, ...given: []) {
    const result = Reflect.apply(before, this, given);
    count(result);
    return result;
  });
  return () => Reflect.set(owner, method, before);
}

/** How often a scan looks at a character, tries a pattern, or goes through what it cuts out. */
function work(text: string, table?: IdTable): number {
  let steps = 0;
  const one = () => {
    steps += 1;
  };
  const restore = [
    countCalls(String.prototype, "charAt", one),
    countCalls(String.prototype, "charCodeAt", one),
    countCalls(RegExp.prototype, "exec", one),
    countCalls(String.prototype, "slice", (piece) => {
      steps += String(piece).length;
    }),
  ];
  try {
    findModelNames(text, table);
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}

test.each([
  ["claude-", "claude-"],
  ["claude-1:", "claude-1:"],
  ["names", "claude-opus-4-5 "],
  ["names without a space", "claude-opus-4-5:"],
  ["anthropic.", "anthropic."],
  ["anthropic.claude-1", "/anthropic.claude-1"],
  ["ARNs without an end", "arn:aws:bedrock:"],
  ["opaque ARNs", "arn:aws:bedrock:a:1:custom-model/x "],
  ["revisions", "-v1:0:200k"],
  ["suffixes", "claude-opus-4-5-thinking-high-fast"],
  ["prefixes", "bedrock/us-east-1/"],
  ["path parts before a name", "us-east-1/".repeat(40) + "claude-opus-4-5"],
  ["short names", 'model:["opus","opus",'],
  ["lists of short names", '"opus",'],
  ["default", "default"],
  ["keys", "model: "],
  ["what is invisible", "claude-\u200b1"],
  ["escapes", "%3A%40%3a"],
  ["escaped letters", String.raw`\u0063`],
  ["escaped names", String.raw`\u0063laude-opus-4-5 `],
  ["broken escapes", "\\u00\\x%4\u001b[1;1;1;1;1;1;1;1;1"],
  ["backslashes", "\\"],
  ["line ends", "\r\n\r\r\n"],
  ["halves of surrogates", "\ud83c"],
  ["emphasis", "__.."],
  ["spaces", " "],
  ["letters in full width", "ｃ"],
  ["words with soft hyphens", "cl\u00adaude"],
  ["wrapped lines", "all of claude-opus-\n4-5 "],
  ["continued lines", "claude-=\n"],
  ["hosts", "claude-opus-4-1.aaaa.b.c.d.e.f"],
  ["display names", "model: Claude Sonnet 4 "],
  ["quotes with a name", '"claude-opus-4-5"                                  '],
])("the work on repeated %s grows as the text does", (_what, piece) => {
  const short = piece.repeat(Math.ceil(10_000 / piece.length));
  const long = short.repeat(4);
  const [few, many] = [work(short), work(long)];
  expect(many).toBeLessThan(few * 4.6);
  expect(many).toBeLessThan(long.length * 60);
});

test.each([
  ["listed IDs", "gpt-x "],
  ["parts of IDs", "gpt-"],
  ["paths", "a/gpt-y/"],
  ["names beside them", "gpt-x claude-2.1 "],
  ["letters in full width", "ｃ"],
  ["invisible characters", "\u00adab"],
])(
  "the work on repeated %s grows as the text does where a list has IDs of others",
  (_what, piece) => {
    const table = createIdTable(new Set(["gpt-x"]));
    const short = piece.repeat(Math.ceil(10_000 / piece.length));
    const long = short.repeat(4);
    const [few, many] = [work(short, table), work(long, table)];
    expect(many).toBeLessThan(few * 4.6);
    expect(many).toBeLessThan(long.length * 250);
  },
);

test("megabytes without a line end are read to the end", () => {
  const text = `${"claude-".repeat(400_000)} claude-2.1`;
  expect(findModelNames(text).map(({ written }) => written)).toEqual(["claude-2.1"]);
});

test("a line end far from everything is found once", () => {
  const text = `claude-2.1 ${"x".repeat(3_000_000)}\nclaude-2.0`;
  expect(findModelNames(text).map(({ place }) => place.line)).toEqual([1, 2]);
});
