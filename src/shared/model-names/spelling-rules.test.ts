import { describe, expect, test } from "vitest";
import { findModelNames } from "./find-model-names.ts";
import { PLATFORM_NAMES } from "./platforms.ts";
import { readModelName } from "./read-model-name.ts";
import type { DroppedPart } from "./spelling-rule.ts";
import { spellingRule, SPELLING_RULES } from "./spelling-rules.ts";
import { SUFFIX_RULES } from "./suffix-rules.ts";

const PARTS: readonly DroppedPart[] = [
  "date",
  "revision",
  "context",
  "variant",
  "version",
  "method",
];

describe("the example of a rule is read by that rule", () => {
  test.each(SPELLING_RULES.map((rule) => [rule.id, rule] as const))(
    "%s",
    (id, { example, part }) => {
      expect(readModelName(example)?.rules).toContain(id);
      // A display name is prose, and a short name is one only where a model is expected.
      if (id === "display-name") return;
      const [found] = findModelNames(`model: "${example}"`);
      expect(found?.rules).toContain(id);
      // What a constant is a member of is no part of it.
      expect(found?.written).toBe(part === "constant" ? example.split(".").at(-1) : example);
    },
  );
});

test("each rule has an identity, a form, a source and a platform with a name", () => {
  expect(new Set(SPELLING_RULES.map(({ id }) => id)).size).toBe(SPELLING_RULES.length);
  for (const { id, form, source, platform, weight } of SPELLING_RULES) {
    expect(spellingRule(id).form).toBe(form);
    expect(source).not.toBe("");
    expect(PLATFORM_NAMES[platform]).toBeDefined();
    expect(weight).toBeOneOf([0, 1, 2, 3, 4, 5, 6, 7]);
  }
  expect(() => spellingRule("none such")).toThrow(RangeError);
});

test("each platform has a rule", () => {
  const platforms = new Set(SPELLING_RULES.map(({ platform }) => platform));
  expect([...platforms].toSorted()).toEqual(Object.keys(PLATFORM_NAMES).toSorted());
});

test("no pattern for a suffix repeats anything without a bound", () => {
  for (const { pattern, drops } of SUFFIX_RULES) {
    expect(drops).toBeOneOf([null, ...PARTS]);
    expect(pattern.sticky).toBe(true);
    expect(pattern.source.replaceAll(String.raw`\*`, "")).not.toMatch(/[*+]|\{\d+,\}/);
  }
});
