import { expect, test } from "vitest";
import { comparisonSentence, noDifferenceSentence } from "./comparison-sentence.ts";

const none = { names: 0, answered: 0, pending: 0, all: 0, differing: 0, unknown: 0 };

test.each([
  [none, "Nothing to compare yet"],
  [{ ...none, names: 3, answered: 1, pending: 2 }, "Loading 2 models…"],
  [{ ...none, names: 2 }, "No models loaded"],
  [{ ...none, names: 1, answered: 1, all: 9 }, "Add a second model to see what differs"],
  [
    { ...none, names: 3, answered: 1, all: 9 },
    "Only 1 of 3 models loaded, so there is nothing to compare",
  ],
  [{ names: 2, answered: 2, pending: 0, all: 31, differing: 9, unknown: 0 }, "9 of 31 rows differ"],
  [
    { names: 2, answered: 2, pending: 0, all: 31, differing: 1, unknown: 4 },
    "1 of 31 rows differs, 4 cannot be compared",
  ],
  [
    { names: 3, answered: 2, pending: 0, all: 31, differing: 0, unknown: 12 },
    "None of 31 rows differ, 12 cannot be compared among the 2 models that loaded",
  ],
])("%j", (counts, sentence) => expect(comparisonSentence(counts)).toBe(sentence));

test("no differences is no claim that everything is the same", () => {
  expect(noDifferenceSentence({ all: 31, unknown: 0 })).toBe(
    "The loaded models are the same in every row.",
  );
  expect(noDifferenceSentence({ all: 31, unknown: 12 })).toBe(
    "No rows differ. 12 of 31 rows cannot be compared because not every model reports them.",
  );
});
