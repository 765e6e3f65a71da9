import { expect, test } from "vitest";
import { exportSentence, isComing, type ToExport } from "./export-sentence.ts";

const WHOLE: ToExport = { state: "complete", shown: 2000, loaded: 2000, isWorking: false };

test.each<[ToExport, string]>([
  [WHOLE, "All 2,000 models will be in the file, in the order of the list."],
  [
    { ...WHOLE, shown: 1, loaded: 1 },
    "The only model will be in the file, in the order of the list.",
  ],
  [
    { ...WHOLE, shown: 1 },
    "1 of 2,000 models will be in the file: those that match, in the order of the list.",
  ],
  [{ ...WHOLE, shown: 0 }, "None of the 2,000 models match, so the file would be empty."],
  [{ ...WHOLE, shown: 0, loaded: 0 }, "There are no models to export."],
  [{ ...WHOLE, isWorking: true }, "2,000 models loaded, searching and sorting them…"],
  [
    { ...WHOLE, state: "fetching", shown: 3 },
    "2,000 models loaded, fetching the rest first, so that the file holds the whole list…",
  ],
  [
    { ...WHOLE, state: "broken" },
    "The list is incomplete: only the 2,000 models loaded will be in the file.",
  ],
  [
    { ...WHOLE, state: "failed", shown: 3 },
    "The list is incomplete: only the 3 that match among the 2,000 models loaded will be in the file.",
  ],
  [
    { ...WHOLE, state: "failed", shown: 0 },
    "None of the 2,000 models loaded match, so the file would be empty.",
  ],
])("%o reads %s", (toExport, sentence) => {
  expect(exportSentence(toExport)).toBe(sentence);
  expect(isComing(toExport)).toBe(sentence.endsWith("…"));
});
