import { expect, test } from "vitest";
import { stepByKey } from "./step-by-key.ts";

test.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 29, 29],
  ["ArrowUp", 0, 0],
  ["PageDown", 25, 29],
  ["PageUp", 13, 3],
  ["Home", 3, 0],
  ["End", 3, 29],
  ["ArrowLeft", 3, null],
  ["__proto__", 3, null],
])("of 30 places %s leads from %i to %s", (key, at, to) =>
  expect(stepByKey(key, { at, count: 30, page: 10 })).toBe(to),
);
