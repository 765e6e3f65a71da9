import { describe, expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { auditNames, summaryOf } from "../../browser/views/audit/audited.ts";
import type { Outcome } from "./verdict.ts";
import type { Found } from "./find-names.ts";
import { classOf, retirementText, verdictOf } from "./verdict.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

function model(id: string, lifecycle?: string | null, retires_at: string | null = null): ModelInfo {
  return { type: "model", id, display_name: id, created_at: "", lifecycle, retires_at };
}
const answered = (...told: Parameters<typeof model>): Outcome => ({
  kind: "answered",
  model: model(...told),
});
const deprecated = (id: string, day: string | null) =>
  answered(id, "deprecated", day && `${day}T00:00:00Z`);

describe("the class of a name", () => {
  test.each<[string, Outcome | undefined, string, boolean]>([
    ["a", answered("a", "active"), "Pinned, Active", false],
    ["a", answered("b", "active"), "Alias, Active", false],
    ["a", deprecated("a", "2026-11-30"), "Pinned, Retires in 9 days", true],
    ["a", deprecated("b", "2026-11-30"), "Alias, Retires in 9 days", true],
    ["a", deprecated("a", "2026-06-30"), "Pinned, Retirement overdue", true],
    ["a", answered("a", "retired", "2026-08-05T00:00:00Z"), "Pinned, Retired 5 Aug 2026", true],
    ["a", { kind: "unknown" }, "Unknown", true],
    ["a", { kind: "failed", error: null }, "Not answered", false],
    ["a", undefined, "Not asked yet", false],
    ["a", answered("a"), "Pinned, Not reported", false],
    ["a", answered("a", "unknown"), "Pinned, unknown", false],
    ["a", answered("a", "paused\u202e"), "Pinned, paused⟨U+202E⟩", false],
  ])("%s: %j is %s", (asked, outcome, words, needsAttention) => {
    const verdict = verdictOf(asked, outcome, NOW);
    expect(classOf(verdict)).toBe(words);
    expect(verdict.needsAttention).toBe(needsAttention);
  });

  test.each([
    ["2026-11-30", "Retires 30 Nov 2026, 9 days left"],
    ["2026-11-22", "Retires 22 Nov 2026, 1 day left"],
    ["2026-11-21", "Retires today, 21 Nov 2026"],
    ["2027-11-30", "Retires 30 Nov 2027, 374 days left"],
    ["2026-06-30", "Was to retire 30 Jun 2026, 144 days ago"],
    [null, "Retirement date not reported"],
  ])("a deprecated model that retires on %s: %s", (day, words) => {
    expect(retirementText(verdictOf("a", deprecated("a", day), NOW), NOW)).toBe(words);
  });

  test("a retirement date of another stage is nothing to count", () => {
    const active = verdictOf("a", answered("a", "active", "2026-12-01T00:00:00Z"), NOW);
    expect(retirementText(active, NOW)).toBeNull();
  });
});

test("the most urgent comes first, and the summary counts names, models and what needs attention", () => {
  const outcomes = new Map<string, Outcome>([
    ["fine", answered("fine", "active")],
    ["alias", answered("fine", "active")],
    ["soon", deprecated("soon", "2026-11-30")],
    ["overdue", deprecated("overdue", "2026-06-30")],
    ["someday", deprecated("someday", null)],
    ["gone", answered("gone", "retired")],
    ["typo", { kind: "unknown" }],
    ["odd", answered("odd", "paused")],
    ["broken", { kind: "failed", error: null }],
  ]);
  const found = [...outcomes.keys(), "waiting"].map((name): Found => ({
    spelling: name,
    name,
    platform: "api",
    places: [],
  }));
  const audited = auditNames(found, (name) => outcomes.get(name), NOW);
  expect(audited.map((name) => name.found.spelling)).toEqual([
    "gone",
    "typo",
    "overdue",
    "soon",
    "someday",
    "broken",
    "waiting",
    "odd",
    "alias",
    "fine",
  ]);
  expect(summaryOf(audited)).toBe(
    "10 names, 6 models, 5 need attention, 1 not answered, 1 not asked yet",
  );
  expect(summaryOf(audited.slice(0, 1))).toBe("1 name, 1 model, 1 needs attention");
  expect(summaryOf(audited.slice(-1))).toBe("1 name, 1 model, 0 need attention");
});
