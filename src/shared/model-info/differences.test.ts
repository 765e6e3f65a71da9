import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf } from "./differences.ts";
import { readVerbatim } from "./verbatim.ts";

describe("differencesOf", () => {
  test("reports what was added, removed and changed, down to the leaves", () => {
    const before = { id: "a", tree: { x: { supported: true }, y: 1 }, old: null };
    const after = { id: "a", tree: { x: { supported: false }, y: 1, z: [1] }, max: 5 };
    expect(differencesOf(before, after)).toEqual([
      { path: ["tree", "x", "supported"], kind: "changed", from: true, to: false },
      { path: ["tree", "z"], kind: "added", from: undefined, to: [1] },
      { path: ["old"], kind: "gone", from: null, to: undefined },
      { path: ["max"], kind: "added", from: undefined, to: 5 },
    ]);
  });

  test("numbers differ by their value, to the last digit, and not by how they are written", () => {
    const before = readVerbatim('{"a":9007199254740993,"b":1.10,"c":[1.0]}') as object;
    const after = readVerbatim('{"a":9007199254740992,"b":1.1,"c":[1]}') as object;
    expect(differencesOf(before, after).map(({ path }) => path)).toEqual([["a"]]);
  });

  test("null, a missing field, a list and a tree are four things", () => {
    expect(differencesOf({ a: null }, {})).toMatchObject([{ kind: "gone" }]);
    expect(differencesOf({ a: [] }, { a: {} })).toMatchObject([{ kind: "changed" }]);
    expect(differencesOf({ a: null }, { a: {} })).toMatchObject([{ kind: "added", from: null }]);
    expect(differencesOf({ a: 1 }, { a: null })).toMatchObject([{ kind: "gone", to: null }]);
    expect(differencesOf({ line: null }, { line: "opus" })).toMatchObject([{ kind: "changed" }]);
    expect(
      differencesOf({ created_at: "1970-01-01T00:00:00Z" }, { created_at: "2026-01-01T00:00:00Z" }),
    ).toMatchObject([{ kind: "added" }]);
  });

  test("keys that collide with what every object has are keys", () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as object;
    expect(differencesOf({}, hostile).map(({ path }) => path)).toEqual([
      ["__proto__"],
      ["constructor"],
    ]);
    expect(differencesOf(hostile, hostile)).toEqual([]);
  });

  test("a response does not differ from itself, and the reverse comparison is the inverse", () => {
    const turned = { added: "gone", gone: "added", changed: "changed" } as const;
    fc.assert(
      fc.property(fc.object(), fc.object(), (one, other) => {
        expect(differencesOf(one, structuredClone(one))).toEqual([]);
        const there = differencesOf(one, other).map(
          ({ path, kind }) => `${path.join("\0")} ${kind}`,
        );
        const back = differencesOf(other, one).map(
          ({ path, kind }) => `${path.join("\0")} ${turned[kind]}`,
        );
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
    );
  });
});
