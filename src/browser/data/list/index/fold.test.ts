import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWords, matchSpans } from "./fold.ts";

describe("fold", () => {
  test.each([
    ["Claude Opus 4.5", "claudeopus45"],
    ["claude-opus-4-5-20251101", "claudeopus4520251101"],
    ["Modèle Étoilé", "modeleetoile"],
    ["STRASSE ﬁn", "strassefin"],
    ["a\u202Eb\u0000c", "abc"],
    ["🚀 x", "🚀x"],
    ["-_.,", ""],
  ])("%j → %j", (text, folded) => expect(fold(text)).toBe(folded));

  test("the plain path and the general one agree on ASCII", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(text)).toBe(fold(`${text}\u0301`));
      }),
    );
  });

  test("words are split at white space only, and repeats are dropped", () => {
    expect(foldWords("  Opus  4.5\topus - ")).toEqual(["opus", "45"]);
    expect(foldWords("?!")).toEqual([]);
  });
});

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
