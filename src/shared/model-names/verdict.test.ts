import { describe, expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { readModel } from "../model-info/read-page.ts";
import { auditRows, summaryOf } from "./audit-row.ts";
import type { Outcome } from "./verdict.ts";
import type { ParsedName } from "./parsed-name.ts";
import { readModelName } from "./read-model-name.ts";
import { classOf, platformVerdict, retirementText, verdictOf } from "./verdict.ts";

const parsed = (name: string): ParsedName => ({
  kind: "name",
  written: name,
  platform: "api",
  rules: ["api"],
  names: [name],
  ids: [],
  dropped: [],
  hasOtherHyphens: false,
  versionBeside: null,
});
const judge = (name: string, outcome: Outcome | undefined) =>
  verdictOf(parsed(name), () => outcome, NOW);
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
    ["a", undefined, "Not checked yet", false],
    ["a", answered("a"), "Pinned, Not reported", false],
    ["a", answered("a", "unknown"), "Pinned, unknown", false],
    ["a", answered("a", "paused\u202e"), "Pinned, paused⟨U+202E⟩", false],
  ])("%s: %j is %s", (requestedName, outcome, words, needsAttention) => {
    const verdict = judge(requestedName, outcome);
    expect(classOf(verdict)).toBe(words);
    expect(verdict.needsAttention).toBe(needsAttention);
  });

  test.each([
    ["anthropic/claude-3-opus-20240229", "Server’s own ID, Retired (published)", true],
    ["anthropic/claude-opus-4-5-20251101", "Server’s own ID, Deprecated (published)", true],
    ["anthropic/claude-sonnet-5", "Server’s own ID, Active (published)", false],
  ])("of %s, whose lifecycle is only published, is %s", (id, words, needsAttention) => {
    const own = readModel({ id }, NOW);
    if (own === null) throw new Error("it has an ID");
    const verdict = judge(id, { kind: "answered", model: own });
    expect(classOf(verdict)).toBe(words);
    expect(verdict.needsAttention).toBe(needsAttention);
  });

  test("of another server's model is not pinned to anything", () => {
    const own = readModel({ id: "a" }, NOW);
    if (own === null) throw new Error("it has an ID");
    expect(classOf(judge("a", { kind: "answered", model: own }))).toBe(
      "Server’s own ID, Not reported",
    );
  });

  test.each([
    ["2026-11-30", "Retires 30 Nov 2026, 9 days left"],
    ["2026-11-23", "Retires 23 Nov 2026, 2 days left"],
    ["2026-11-22", "Retires 22 Nov 2026, 12 hours left"],
    ["2026-11-21", "Was to retire 21 Nov 2026, 12 hours ago"],
    ["2027-11-30", "Retires 30 Nov 2027, 374 days left"],
    ["2026-06-30", "Was to retire 30 Jun 2026, 144 days ago"],
    [null, "Retirement date not reported"],
  ])("a deprecated model that retires on %s: %s", (day, words) => {
    expect(retirementText(judge("a", deprecated("a", day)), NOW)).toBe(words);
  });

  test("a retirement date of another lifecycle is nothing to count", () => {
    const active = judge("a", answered("a", "active", "2026-12-01T00:00:00Z"));
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
  const matches = [...outcomes.keys(), "waiting"].map((name) => ({
    ...parsed(name),
    key: name,
    places: [],
  }));
  const rows = auditRows(matches, (name) => outcomes.get(name), new Map(), NOW);
  expect(rows.map(({ match }) => match.written)).toEqual([
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
  expect(summaryOf(rows)).toBe(
    "10 names, 6 models, 5 need attention, 1 not answered, 1 not checked yet",
  );
  expect(summaryOf(rows.slice(0, 1))).toBe("1 name, 1 model, 1 needs attention");
  expect(summaryOf(rows.slice(-1))).toBe("1 name, 1 model, 0 need attention");
});

describe("a spelling that may stand for several names", () => {
  const read = (text: string) => {
    const found = readModelName(text);
    if (!found) throw new Error(`${text} is no name`);
    return found;
  };
  const outcomes =
    (...known: readonly string[]) =>
    (name: string): Outcome =>
      known.includes(name) ? answered(name, "retired") : { kind: "unknown" };

  test("a platform's is judged by the first name that the API knows, and by whose dates", () => {
    const sonnet = read("bedrock/anthropic.claude-3-5-sonnet");
    const [newer = "", older = ""] = sonnet.names;
    expect(verdictOf(sonnet, outcomes(newer, older), NOW)).toMatchObject({ requestedName: newer });
    const verdict = verdictOf(sonnet, outcomes(older), NOW);
    expect(verdict).toMatchObject({ requestedName: older, kind: "retired", needsAttention: true });
    expect(platformVerdict(verdict)).toBe(
      "Retired on the Claude API; this platform sets its own dates",
    );
    expect(classOf(verdict)).toBe(platformVerdict(verdict));
  });

  test("the API's own is judged as it is written, whatever else it may mean", () => {
    const verdict = verdictOf(read("claude-opus-4"), outcomes("claude-opus-4-20250514"), NOW);
    expect(verdict).toMatchObject({
      requestedName: "claude-opus-4",
      kind: "unknown",
      hasOwnDates: false,
    });
  });

  test.each([
    ["opus", "Short name"],
    ["claude-opus-4-*", "Pattern"],
    ["claude-opus-latest", "Moving alias"],
    ["arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc", "Opaque ARN"],
  ])("%s is never looked up, and is said to be a %s", (text, words) => {
    const never = () => expect.fail("is looked up");
    const verdict = verdictOf(read(text), never, NOW);
    expect(verdict).toMatchObject({ kind: "unchecked", requestedName: null, text: words });
  });

  test("other hyphens need attention, though the model is active", () => {
    const verdict = verdictOf(
      read("claude\u2011opus\u20114\u20118"),
      () => answered("x", "active"),
      NOW,
    );
    expect(verdict).toMatchObject({ requestedName: "claude-opus-4-8", needsAttention: true });
  });
});
