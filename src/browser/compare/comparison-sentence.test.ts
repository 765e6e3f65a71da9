import { expect, test } from "vitest";
import { comparisonSentence } from "./comparison-sentence.ts";

const none = { asked: 0, answered: 0, pending: 0, all: 0, differing: 0 };

test.each([
  [none, "Nothing to compare yet"],
  [{ ...none, asked: 3, answered: 1, pending: 2 }, "Asking for 2 models…"],
  [{ ...none, asked: 2 }, "No model answered"],
  [{ ...none, asked: 1, answered: 1, all: 9 }, "Add a second model to see what differs"],
  [
    { ...none, asked: 3, answered: 1, all: 9 },
    "Only 1 of 3 models answered, so nothing is compared",
  ],
  [{ asked: 2, answered: 2, pending: 0, all: 31, differing: 9 }, "9 of 31 rows differ"],
  [{ asked: 2, answered: 2, pending: 0, all: 31, differing: 1 }, "1 of 31 rows differs"],
  [
    { asked: 3, answered: 2, pending: 0, all: 31, differing: 0 },
    "None of 31 rows differs among the 2 models that answered",
  ],
])("%j", (counts, sentence) => expect(comparisonSentence(counts)).toBe(sentence));
