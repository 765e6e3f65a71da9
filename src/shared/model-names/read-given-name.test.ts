import { expect, test } from "vitest";
import { readGivenName } from "./read-given-name.ts";

const LISTED = ["anthropic/claude-sonnet-4.5", "claude-sonnet-5[1m]", "house/model"];

test.each([
  ["anthropic/claude-sonnet-4.5", "anthropic/claude-sonnet-4.5"],
  ['"anthropic/claude-sonnet-4.5",', "anthropic/claude-sonnet-4.5"],
  ["`claude-sonnet-5[1m]`", "claude-sonnet-5[1m]"],
  ["anthropic/claude-opus-4.5", "claude-opus-4-5-20251101"],
  ["house/model", "house/model"],
])("%s stands for %s where a gateway lists that, whatever is in it", (given, name) => {
  expect(readGivenName(given, LISTED).names).toEqual([name]);
});
