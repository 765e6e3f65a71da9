import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWords } from "./fold.ts";

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
