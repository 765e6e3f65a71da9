import { expect, test } from "vitest";
import { nearestIds } from "./nearest-ids.ts";

const IDS = [
  "claude-opus-4-8",
  "claude-opus-4-5-20251101",
  "claude-3-opus-20240229",
  "claude-3-haiku-20240307",
  "claude-2.1",
];

test.each([
  ["claude-opus-4-9", "claude-opus-4-8"],
  ["claude-3-opus", "claude-3-opus-20240229"],
  ["Claude-Opus-4.8", "claude-opus-4-8"],
  ["claude-2", "claude-2.1"],
  ["claude-opus-4-5-20251101-v1:0", "claude-opus-4-5-20251101"],
])("%s is nearest to %s", (requestedName, nearest) => {
  expect(nearestIds(requestedName, IDS)[0]).toBe(nearest);
});

test("what is like nothing is offered nothing", () => {
  expect(nearestIds("gpt", IDS)).toEqual([]);
  expect(nearestIds("claude-opus-4-8", [])).toEqual([]);
});
