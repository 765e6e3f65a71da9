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

test("differences are counted, and their absence is stated plainly", () => {
  const sentence = (before: string[], after: string[], more = {}) => {
    const { result, advance } = compareLists(
      [before.map((id) => model(id))],
      [after.map((id) => model(id, more))],
    );
    const isDone = advance(() => true);
    return comparisonSentence({ ...result, isDone }, "without the beta");
  };
  expect(sentence(["a", "b"], ["a", "b"])).toBe(
    "Same list as without the beta: 2 models, no differences.",
  );
  expect(sentence(["a", "b"], ["b", "c", "d"])).toBe("2 added, 1 removed; 1 unchanged.");
  expect(sentence(["a"], ["a"], { display_name: "A" })).toBe("1 changed; none unchanged.");
  expect(sentence(["a"], ["a"], { x: 1 })).toBe("1 with other fields; none unchanged.");
  const { result } = compareLists([[model("a")]], [[model("a")]]);
  expect(comparisonSentence({ ...result, isDone: false }, "")).toBe("Comparing, 0 of 2…");
});
