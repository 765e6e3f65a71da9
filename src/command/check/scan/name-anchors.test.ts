import fc from "fast-check";
import { expect, test } from "vitest";
import { findModelNames } from "#shared/model-names/find-model-names.ts";
import { createIdTable, PUBLISHED_TABLE } from "#shared/model-names/id-table.ts";
import { nameAnchors, TEXT_MEMORY } from "./name-anchors.ts";

const UNUSUAL_TABLE = createIdTable(new Set(["team/claude.prod", "claude"]));
const anchors = nameAnchors(PUBLISHED_TABLE);
const loose = nameAnchors(UNUSUAL_TABLE);

/** Where a file is read, behind what is left there of another one, so that places are found sooner. */
function inTextMemory(text: string): Buffer {
  const start = text.length % 17;
  TEXT_MEMORY.fill("claude-opus-", 0, 4096);
  return TEXT_MEMORY.subarray(start, start + TEXT_MEMORY.write(text, start));
}

/** Pieces of names, what may stand around and in them, and what only looks like them. */
const FRAGMENTS = [
  ..."claude opus sonnet haiku fable mythos instant Claude OPUS Sonnet_4 ANTHROPIC_CLAUDE_OPUS_4_1".split(
    " ",
  ),
  ..."clau de op us son net claud claudee ppus fablf inherit default best model: model= --model".split(
    " ",
  ),
  ..."-4-5 -3-5 4.5 -2.1 -v1:0 @20251001 -20250929 anthropic. us. / : - _ . [1m] %40 %2F".split(
    " ",
  ),
  ..."claude-saga-6 claudeOpus4 ModelClaude3_5Haiku CLAUDE_2_1 Claude_Sonnet_4 claude.prod code".split(
    " ",
  ),
  "AnthropicModels.",
  ..."model: Claude Sonnet 4.5 (new) Claude::HAIKU_35".split(" "),
  ..."claude- ANTHROPIC_CLAUDE_ Claude V2 V2_1 -v2 v1 saga -6 -61 -instant \\u0061 \\x75 %61 &#97; \\-".split(
    " ",
  ),
  ..."cl ude cla de claud e- op us hai ku so nnet <wbr> = \\\n -\n =\r\n".split(" "),
  "Claude Sonnet 4.5",
  "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/x",
  "\\u0063",
  "\\x6c",
  "\\u002d",
  "\\u00",
  "\\x4",
  "\\",
  "\\n",
  "\n",
  " ",
  '"',
  "é",
  "\u2011",
  "\u200b",
  "\u00ad",
  "\u2060",
  "\ufeff",
  ..."ｃｌａｕｄｅ－ ｏｐｕｓ ４－５ Ｃ ＣＬ （ ，： ｱ".split(" "),
  "&#45;",
  "\u001b[0m",
  "x".repeat(40),
];
const texts = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 })
  .map((parts) => parts.join(""));

test.each([
  ["the published names", anchors, PUBLISHED_TABLE],
  ["names that are spelled like nothing else", loose, UNUSUAL_TABLE],
])("of %s, the reader finds none where there is no anchor", (_which, some, table) => {
  let without = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const isWithout = !some.areIn(Buffer.from(text));
      without += Number(isWithout);
      const names = findModelNames(text, table).filter(({ kind }) => kind === "name");
      expect(isWithout && names.length > 0).toBe(false);
    }),
    { numRuns: 4000 },
  );
  expect(without).toBeGreaterThan(300);
});

test.each([
  ..."claude-code claude-code-managed/claude-tag claude-tag-2026-10-01 claude.ai claude_desktop".split(
    " ",
  ),
  ..."Claude's claude/opus/ corpus opus: Opus.js fable, [\\u0041-\\u005a] \\x5b\\x7f".split(" "),
  'Claude is "claude-code\\"," and claude-code\\n',
])("in %s there is none", (text) => {
  expect(anchors.areIn(Buffer.from(text))).toBe(false);
  expect(anchors.areIn(inTextMemory(text))).toBe(false);
});

test.each(["claude-2", "CLAUDE_V1", "claude3", "OPUS-", "sOnNeT4", "haiku_", "\\u0065", "\\X65"])(
  "%s is found at every place of a text, and not behind its end",
  (word) => {
    for (let before = 0; before < 24; before += 1) {
      for (let behind = 0; behind < 24; behind += 1) {
        const text = `${"e".repeat(before)}${word}${"s".repeat(behind)}`;
        for (const bytes of [Buffer.from(text), inTextMemory(text)]) {
          expect(anchors.areIn(bytes)).toBe(true);
          const upTo = before + word.length - 1;
          expect(anchors.areIn(bytes.subarray(0, upTo))).toBe(false);
        }
      }
    }
  },
);

test("the next anchor is looked for from a place on", () => {
  const bytes = Buffer.from(`${" ".repeat(100)}claude-2.1 and opus-4.6`);
  const first = anchors.next(bytes, 1);
  expect(first).toBe(103);
  expect(anchors.next(bytes, first + 1)).toBe(118);
  expect(anchors.next(bytes, 119)).toBe(-1);
});

test("in a long text that is elsewhere, they are found wherever they stand", () => {
  for (let before = 1000; before < 1040; before += 1) {
    const text = `${" ".repeat(before)}claude-saga-6`;
    expect(anchors.next(Buffer.from(text), 1)).toBe(before + 3);
  }
});

test("in the memory for files they are the same, and one behind the other", () => {
  expect(TEXT_MEMORY.buffer.byteLength).toBeGreaterThan(TEXT_MEMORY.length);
  const all = (bytes: Buffer) => {
    const places: number[] = [];
    for (let at = anchors.next(bytes, 1); at !== -1; at = anchors.next(bytes, at + 1))
      places.push(at);
    return places;
  };
  fc.assert(
    fc.property(texts, (text) => {
      expect(all(inTextMemory(text))).toEqual(all(Buffer.from(text)));
    }),
    { numRuns: 3000 },
  );
});

test("one that begins within another is found behind it, wherever both stand in memory", () => {
  for (let before = 0; before < 8; before += 1) {
    const bytes = Buffer.from(`${" ".repeat(before)}opus\\x65`);
    expect(anchors.next(bytes, 1)).toBe(before + 3);
    expect(anchors.next(bytes, before + 4)).toBe(before + 7);
    expect(anchors.next(bytes, before + 8)).toBe(-1);
  }
});
