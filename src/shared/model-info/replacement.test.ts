import { expect, test } from "vitest";
import { replacementOf } from "./replacement.ts";

const ID = "claude-opus-4-5-20251101";

test.each([
  [ID, "deprecated", "claude-opus-5-5"],
  [ID, "retired", "claude-opus-5-5"],
  [ID, "active", null],
  [ID, "resting", null],
  [ID, null, null],
  [ID, undefined, null],
  ["claude-opus-9", "deprecated", null],
  ["__proto__", "deprecated", null],
])("%s, %s: %s", (id, lifecycle, replacement) => {
  expect(replacementOf({ id, lifecycle })).toBe(replacement);
});
