import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWords } from "#shared/format/fold.ts";
import { matchSpans } from "./match-spans.ts";

describe("matchSpans", () => {
  const marked = (text: string, typed: string) =>
    matchSpans(text, foldWords(typed)).map(([start, end]) => text.slice(start, end));

  test.each([
    ["claude-opus-4-5-20251101", "opus 45", ["opus", "4-5"]],
    ["Claude Opus 4.5", "opus45", ["Opus 4.5"]],
    ["Modèle", "mode", ["Modè"]],
    ["aaaa", "aa a", ["aaaa"]],
    ["𝘶 and 𝘶", "u", ["𝘶", "𝘶"]],
    ["claude", "x", []],
    ["claude", "", []],
    ["<b>.*</b>", ".*", []],
  ])("%j under %j marks %j", (text, typed, spans) => expect(marked(text, typed)).toEqual(spans));

  test("every span folds to text that holds a word, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ minLength: 1 }), (text, typed) => {
        const words = foldWords(typed);
        for (const part of matchSpans(text, words).map(([a, b]) => fold(text.slice(a, b)))) {
          expect(words.some((word) => part.includes(word))).toBe(true);
        }
      }),
    );
  });
});
