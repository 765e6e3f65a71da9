import fc from "fast-check";
import { expect, test } from "vitest";
import { findModelNames } from "#shared/model-names/find-model-names.ts";
import { mayHoldNames } from "./may-hold-names.ts";

const mayHold = (text: string) => {
  return mayHoldNames(Buffer.from(text));
};

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
  "\ufeff",
  "x".repeat(40),
];
const texts = fc
  .array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 })
  .map((parts) => parts.join(""));

test("where it says no, the reader finds no name of a model", () => {
  let noes = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const isPassedOver = !mayHold(text);
      noes += Number(isPassedOver);
      const names = findModelNames(text).filter(({ kind }) => kind === "name");
      expect(isPassedOver && names.length > 0).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(noes).toBeGreaterThan(300);
});

test("it is what looking for each word and escape would say, wherever they stand", () => {
  // Opus is an audio format as well: alone it is no name.
  const naive =
    /claude|opus[-_\d\\%&\u0080-\uffff]|sonnet|haiku|fable|mythos|\\(?:u00|x)[4-7][\da-f]/i;
  fc.assert(
    fc.property(texts, (text) => {
      expect(mayHold(text)).toBe(naive.test(text));
    }),
    { numRuns: 3000 },
  );
});

test.each(["claude", "OPUS-", "sOnNeT", "haiku", "fable", "mythos", "\\u006f", "\\X6F"])(
  "%s is found at every place of a text, and not behind its length",
  (word) => {
    for (let before = 0; before < 24; before += 1) {
      for (let behind = 0; behind < 24; behind += 1) {
        const text = `${"e".repeat(before)}${word}${"s".repeat(behind)}`;
        expect(mayHold(text)).toBe(true);
        if (behind > 0) continue;
        const bytes = Buffer.from(text);
        expect(mayHoldNames(bytes.subarray(0, -1))).toBe(false);
      }
    }
  },
);
