import { expect, test } from "vitest";
import { fieldName, valueTexts } from "./value-text.ts";

const both = (path: readonly string[], from: unknown, to: unknown) =>
  valueTexts({ path: [...path], from, to }).map(({ text }) => text);

test.each([
  [["lifecycle"], "active", "deprecated", "active", "deprecated"],
  [["retires_at"], null, "2026-11-30T00:00:00Z", "No date", "30 Nov 2026"],
  [["deprecated_at"], undefined, "2026-11-30T23:00:00Z", "Not reported", "30 Nov 2026"],
  [["created_at"], "1970-01-01T00:00:00Z", "2026-11-09T00:00:00Z", "Unknown", "9 Nov 2026"],
  [["retires_at"], "soon", "", "soon", '""'],
  [["line"], null, "opus", "No line", "opus"],
  [["max_tokens"], 64_000, 128_000, "64,000 tokens", "128,000 tokens"],
  [["max_input_tokens"], null, 1, "Not reported", "1 token"],
  [["year"], 2025, 2026, "2025", "2026"],
  [["capabilities", "batch", "supported"], false, true, "Not supported", "Supported"],
  [["is_new"], false, true, "false", "true"],
  [["allowed"], ["a"], { b: 1 }, '["a"]', '{"b":1}'],
  [["display_name"], "a\u202eb", "b", "a⟨U+202E⟩b", "b"],
])("%j from %j to %j is %s → %s", (path, from, to, before, after) => {
  expect(both(path, from, to)).toEqual([before, after]);
});

test("values that would read the same are shown to the second", () => {
  expect(both(["retires_at"], "2026-11-30T00:00:00Z", "2026-11-30T12:30:00Z")).toEqual([
    "2026-11-30 00:00:00 UTC",
    "2026-11-30 12:30:00 UTC",
  ]);
});

test("a field is named by its keys on the wire", () => {
  expect(fieldName({ path: ["capabilities", "__proto__", "x"] })).toBe("capabilities.__proto__.x");
});
