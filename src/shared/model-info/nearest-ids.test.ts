import { expect, test } from "vitest";
import { nearestIds } from "./nearest-ids.ts";

const IDS = [
  "claude-sonnet-5-5",
  "claude-sonnet-5",
  "claude-opus-4-8",
  "claude-sonnet-4-6",
  "claude-opus-4-5-20251101",
  "claude-3-opus-20240229",
  "claude-3-haiku-20240307",
  "claude-2.1",
  "claude-1.3",
];

test.each([
  ["claude-opus-4-9", "claude-opus-4-8"],
  ["claude-3-opus", "claude-3-opus-20240229"],
  ["Claude-Opus-4.8", "claude-opus-4-8"],
  ["claude-2", "claude-2.1"],
  ["claude-opus-4-5-20251101-v1:0", "claude-opus-4-5-20251101"],
  ["claude-4", "claude-opus-4-8"],
  ["Claude4", "claude-opus-4-8"],
  ["claude-3", "claude-3-opus-20240229"],
  ["claude sonnet", "claude-sonnet-5-5"],
  ["sonnet", "claude-sonnet-5-5"],
  ["claude-sonet-5", "claude-sonnet-5"],
  ["claude-opus-4-5-251101", "claude-opus-4-5-20251101"],
])("%s is nearest to %s", (requestedName, nearest) => {
  expect(nearestIds(requestedName, IDS)[0]).toBe(nearest);
});

test("what is like nothing is offered nothing", () => {
  expect(nearestIds("gpt", IDS)).toEqual([]);
  expect(nearestIds("o3", IDS)).toEqual([]);
  expect(nearestIds("claude-desktop", IDS)).toEqual([]);
  expect(nearestIds("claude-code", IDS)).toEqual([]);
  expect(nearestIds("claude-opus-4-8", [])).toEqual([]);
});
