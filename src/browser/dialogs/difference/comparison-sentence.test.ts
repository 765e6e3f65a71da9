import { expect, test } from "vitest";
import { compareLists } from "./compare-lists.ts";
import { comparisonSentence } from "./comparison-sentence.ts";

const model = (id: string, more: object = {}) => ({
  type: "model" as const,
  id,
  display_name: id,
  created_at: "2026-01-01T00:00:00Z",
  ...more,
});

test("what differs is counted, and that nothing does is said plainly", () => {
  const sentence = (before: string[], after: string[], more = {}) => {
    const { result, advance } = compareLists(
      [before.map((id) => model(id))],
      [after.map((id) => model(id, more))],
    );
    const isDone = advance(() => true);
    return comparisonSentence({ ...result, isDone }, "without the beta");
  };
  expect(sentence(["a", "b"], ["a", "b"])).toBe(
    "Same list as without the beta: 2 models, none differs.",
  );
  expect(sentence(["a", "b"], ["b", "c", "d"])).toBe("2 appear, 1 vanishes; 1 stays the same.");
  expect(sentence(["a"], ["a"], { display_name: "A" })).toBe("1 changes; none stays the same.");
  expect(sentence(["a"], ["a"], { x: 1 })).toBe("1 has other fields; none stays the same.");
  const { result } = compareLists([[model("a")]], [[model("a")]]);
  expect(comparisonSentence({ ...result, isDone: false }, "")).toBe("Comparing, 0 of 2…");
});
