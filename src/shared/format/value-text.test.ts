import { expect, test } from "vitest";
import { valueText } from "./value-text.ts";
import { readVerbatim } from "../model-info/verbatim.ts";

test("a value is shown as it came, a tree over several lines", () => {
  expect(valueText(readVerbatim("9007199254740993"))).toBe("9007199254740993");
  expect(valueText(readVerbatim('{"2":1.10,"1":1e3}'))).toBe('{"2":1.10,"1":1e3}');
  const long = "x".repeat(60);
  expect(valueText(readVerbatim(`{"2":1.10,"1":["${long}"]}`))).toBe(
    `{\n  "2": 1.10,\n  "1": [\n    "${long}"\n  ]\n}`,
  );
  expect(valueText({ a: "\u202e", b: null })).toBe('{"a":"⟨U+202E⟩","b":null}');
});
