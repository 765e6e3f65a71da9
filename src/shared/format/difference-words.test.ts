import { expect, test } from "vitest";
import { compareWithWords, differenceCount } from "./difference-words.ts";
import { valueText } from "./value-text.ts";

test("the other side of a comparison is named", () => {
  expect(compareWithWords(1, null)).toBe("without the beta");
  expect(compareWithWords(2, null)).toBe("without the betas");
  expect(compareWithWords(1, "wrkspc_1")).toBe("in workspace wrkspc_1");
  expect(compareWithWords(0, "")).toBe("in the key’s own workspace");
});

test.each([
  [["changed"], "1 field differs"],
  [["changed", "changed", "changed"], "3 fields differ"],
  [["changed", "added", "gone", "gone"], "1 field differs, 1 added, 2 gone"],
  [["added"], "1 field added"],
  [["gone", "added", "gone"], "1 field added, 2 gone"],
  [["gone", "gone"], "2 fields gone"],
] as const)("%j: %s", (kinds, words) => {
  expect(differenceCount(kinds.map((kind) => ({ kind })))).toBe(words);
});

test("values are JSON, long trees over several lines, and nothing in them turns the text around", () => {
  expect(valueText("active")).toBe('"active"');
  expect(valueText(null)).toBe("null");
  expect(valueText({ supported: true })).toBe('{"supported":true}');
  const tree = { supported: true, types: { adaptive: { supported: true }, enabled: false } };
  expect(valueText(tree).split("\n")).toHaveLength(9);
  expect(valueText("a\u202eb\nc")).toBe('"a⟨U+202E⟩b\\nc"');
  expect(valueText("x".repeat(30_000))).toMatch(/… and 10002 characters more$/);
});
