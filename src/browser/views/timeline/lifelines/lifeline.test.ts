import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { lifelineOf } from "./lifeline.ts";
import { lifelineFacts, lifelineSentence } from "./lifeline-facts.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const model = (more: Partial<ModelInfo> = {}): ModelInfo => ({
  type: "model",
  id: "a",
  display_name: "A",
  created_at: "2025-01-02T00:00:00Z",
  ...more,
});

describe("lifelineOf", () => {
  test.each([
    ["active", null, "open"],
    ["active", "2027-01-01T00:00:00Z", "dated"],
    ["active", "2026-01-01T00:00:00Z", "overdue"],
    ["deprecated", undefined, "open"],
    ["deprecated", "2026-12-01T00:00:00Z", "dated"],
    ["deprecated", "2026-06-30T00:00:00Z", "overdue"],
    ["retired", "2026-06-30T00:00:00Z", "dated"],
    ["retired", null, "unreported"],
    ["retired", "1970-01-01T00:00:00Z", "unreported"],
    ["retired", "2024-06-30T00:00:00Z", "reversed"],
    ["resting", "2026-06-30T00:00:00Z", "dated"],
    [undefined, undefined, "open"],
    [null, "soon", "open"],
  ])("%s, retiring %s, ends %s", (lifecycle, retires_at, end) => {
    expect(lifelineOf(model({ lifecycle, retires_at }), NOW).end).toBe(end);
  });

  test("inconsistencies are reported and nothing is corrected", () => {
    const odd = lifelineOf(
      model({
        lifecycle: "retired",
        deprecated_at: "2024-06-01T00:00:00Z",
        retires_at: "2024-05-01T00:00:00Z",
      }),
      NOW,
    );
    expect(odd.oddities).toHaveLength(3);
    expect(odd.retiresAt).toBe(Date.parse("2024-05-01T00:00:00Z"));
    expect(lifelineOf(model({ lifecycle: "active" }), NOW).oddities).toEqual([]);
  });
});

test("facts distinguish unreported, undated and unreadable values", () => {
  const textsOf = (more: Partial<ModelInfo>) =>
    lifelineFacts(lifelineOf(model(more), NOW)).map(({ text }) => text);
  expect(textsOf({})).toEqual([
    "a",
    "Not reported",
    "2 Jan 2025",
    "Not reported",
    "Not reported",
    "Not reported",
  ]);
  expect(
    textsOf({ line: null, lifecycle: "active", deprecated_at: null, retires_at: null }),
  ).toEqual(["a", "No line", "2 Jan 2025", "No", "No date announced", "Active"]);
  expect(
    textsOf({
      line: "opus\u202e",
      lifecycle: "deprecated",
      created_at: "1970-01-01T00:00:00Z",
      deprecated_at: "spring",
      retires_at: "2026-11-30T00:00:00Z",
    }),
  ).toEqual(["a", "opus⟨U+202E⟩", "Unknown", "spring", "30 Nov 2026", "Retires in 9 days"]);
});

test("the sentence has the name, every fact and every oddity", () => {
  const sentence = lifelineSentence(
    lifelineOf(model({ lifecycle: "retired", retires_at: "2024-05-01T00:00:00Z" }), NOW),
  );
  expect(sentence).toMatch(/^A\. ID: a\. .*Released: 2 Jan 2025\. .*before its release\.$/);
});
