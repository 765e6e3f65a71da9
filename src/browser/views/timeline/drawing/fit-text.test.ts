import fc from "fast-check";
import { expect, test } from "vitest";
import { createFitText } from "./fit-text.ts";

const graphemes = new Intl.Segmenter();
const widthOf = (text: string) => Array.from(graphemes.segment(text)).length * 10;
const fit = createFitText(widthOf);

test("what fits stays, what does not is cut", () => {
  expect(fit("Opus", 40, "name")).toBe("Opus");
  expect(fit("Claude Opus", 80, "name")).toBe("Claude…");
  expect(fit("👩🏽\u200d🚀b👩🏽\u200d🚀", 20, "name")).toBe("👩🏽\u200d🚀…");
  expect(fit("Opus", 0, "name")).toBe("…");
});

test("a cut text is a beginning and fits wherever an ellipsis does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 10, max: 300 }), (text, px) => {
      const cut = fit(text, px, "note");
      expect(widthOf(cut)).toBeLessThanOrEqual(px);
      expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
    }),
  );
});
