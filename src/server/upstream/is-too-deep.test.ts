import { expect, test } from "vitest";
import { isTooDeep } from "./is-too-deep.ts";

const nested = (depth: number) => Buffer.from("[".repeat(depth) + "]".repeat(depth));

test("50,000 levels are allowed, one more is not", () => {
  expect(isTooDeep(nested(50_000), true)).toBe(false);
  expect(isTooDeep(nested(50_001), true)).toBe(true);
  expect(isTooDeep(Buffer.from('{"a":'.repeat(50_001) + "1" + "}".repeat(50_001)), true)).toBe(
    true,
  );
});

test("brackets in strings are text, and closed ones do not count", () => {
  const text = JSON.stringify(`\\"${"[".repeat(100_000)}`);
  expect(isTooDeep(Buffer.from(text), true)).toBe(false);
  expect(isTooDeep(Buffer.from(`[${"[],".repeat(60_000)}[]]`), true)).toBe(false);
});
