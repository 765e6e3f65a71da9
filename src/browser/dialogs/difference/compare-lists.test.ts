import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { compareLists } from "./compare-lists.ts";

const model = (id: string, more: object = {}): ModelInfo => ({
  type: "model",
  id,
  display_name: id.toUpperCase(),
  created_at: "2026-01-01T00:00:00Z",
  ...more,
});

const compare = (before: readonly ModelInfo[], after: readonly ModelInfo[]) => {
  const comparison = compareLists([before], [after]);
  comparison.advance(() => true);
  return comparison.result;
};

describe("compareLists", () => {
  test("finds added, removed, changed and unchanged models, and counts the fields", () => {
    const before = [model("a"), model("b", { max_tokens: 1 }), model("c"), model("gone")];
    const after = [
      model("new"),
      model("a", { extra: [] }),
      model("b", { max_tokens: 2, extra: [] }),
      model("c"),
    ];
    const result = compare(before, after);
    expect(result.appear.map(({ model: { id } }) => id)).toEqual(["new"]);
    expect(result.vanish.map(({ model: { id } }) => id)).toEqual(["gone"]);
    expect(result.change.map(({ model: { id } }) => id)).toEqual(["b"]);
    // What the other list does not report is unknown there, and not different.
    expect(result.partly.map(({ model: { id } }) => id)).toEqual(["a"]);
    expect(result.same).toBe(1);
    expect(result.compared).toBe(result.total);
    expect(result.fields).toEqual([
      { path: ["extra"], kind: "added", count: 2 },
      { path: ["max_tokens"], kind: "changed", count: 1 },
    ]);
  });

  test("the order of keys is no change, and a duplicate ID is compared once", () => {
    const turned = Object.fromEntries(Object.entries(model("a")).toReversed()) as ModelInfo;
    const result = compare([model("a"), model("a", { x: 1 })], [turned, model("a", { y: 1 })]);
    expect(result).toMatchObject({ same: 1, appear: [], vanish: [], change: [], partly: [] });
  });

  test("runs in steps of any length, with the same result", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 10 });
    const list = ids.map((all) => all.map((id) => model(id, { n: all.length })));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const slow = compareLists([before], [after]);
        for (let step = 0; !slow.advance(() => false); step += 1) expect(step).toBeLessThan(50);
        const result = compare(before, after);
        expect(slow.result).toEqual(result);
        const kept = result.same + result.change.length + result.partly.length;
        expect(kept + result.appear.length).toBe(after.length);
        expect(kept + result.vanish.length).toBe(before.length);
      }),
    );
  });
});
