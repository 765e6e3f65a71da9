import { expect, test } from "vitest";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { findIn } from "../testing/find.ts";
import { deprecated, model, MODELS, NOW, retired } from "../testing/models.ts";
import { findingMessage } from "./finding-message.ts";

type Choices = Parameters<typeof findIn>[1];

/** `level rule` and the message of the only finding in a line. */
function find(text: string, choices: Choices = {}): string[] {
  return findIn({ "a.py": text }, choices).map(
    (finding) => `${finding.level} ${finding.rule}: ${findingMessage(finding, NOW)}`,
  );
}

test("an active model is no finding, in whatever spelling", () => {
  expect(
    find('"claude-opus-4-8" "us.anthropic.claude-opus-4-8" "anthropic/claude-opus-4.8"'),
  ).toEqual([]);
});

test("a retired model is an error", () => {
  expect(find("claude-opus-4-1-20250805")).toEqual([
    "error retired-model: claude-opus-4-1-20250805 was retired on 2026-08-05; no replacement is named, and the newest active model of this line is claude-opus-5-5",
  ]);
});

test("a deprecated model is an error in its last 30 days, and a warning before", () => {
  expect(find("claude-sonnet-4-5 claude-opus-4-5-20251101")).toEqual([
    "error deprecated-model: claude-sonnet-4-5, an alias of claude-sonnet-4-5-20250929, retires on 2026-11-30, in 2 days; its replacement is claude-sonnet-5-5, named by the official Go SDK",
    "warning deprecated-model: claude-opus-4-5-20251101 retires on 2027-01-22, in 55 days; its replacement is claude-opus-5-5, named by the official Go SDK",
  ]);
  const levelOn = (day: string | null) =>
    findIn({ a: "claude-opus-4-8" }, { models: [deprecated("claude-opus-4-8", day)] }).map(
      ({ level }) => level,
    );
  expect(levelOn("2026-12-28")).toEqual(["error"]);
  expect(levelOn("2026-12-29")).toEqual(["warning"]);
  expect(levelOn(null)).toEqual(["warning"]);
});

test("an overdue retirement is an error, and one without a date says so", () => {
  const models = [deprecated("claude-opus-4-8", "2026-11-20"), deprecated("claude-haiku-9", null)];
  expect(find("claude-opus-4-8 claude-haiku-9", { models })).toEqual([
    "error deprecated-model: claude-opus-4-8 was to retire on 2026-11-20, 8 days ago",
    "warning deprecated-model: claude-haiku-9 is deprecated; no retirement date is reported",
  ]);
});

test.each([
  ["55d", { count: 55, unit: "d" }, ["claude-opus-4-5"]],
  ["54d", { count: 54, unit: "d" }, []],
  ["8w", { count: 8, unit: "w" }, ["claude-opus-4-5"]],
  ["1m", { count: 1, unit: "m" }, []],
  ["2m", { count: 2, unit: "m" }, ["claude-opus-4-5"]],
] as const)("within %s, what retires later is no finding", (_text, within, names) => {
  const found = findIn({ a: "claude-opus-4-5 claude-opus-4-8" }, { within });
  expect(found.map(({ parsed }) => parsed.written)).toEqual(names);
});

test("a retired model and one without a date are findings within any time", () => {
  const models = [deprecated("claude-opus-4-8", null), ...MODELS.slice(5)];
  const found = findIn(
    { a: "claude-opus-4-8 claude-opus-4-1-20250805" },
    { models, within: { count: 0, unit: "d" } },
  );
  expect(found).toHaveLength(2);
});

test("where a platform sets its own dates, nothing is an error, and no fix is certain", () => {
  const text = '"us.anthropic.claude-opus-4-1-20250805-v1:0"';
  expect(find(text)).toEqual([
    "warning retired-model: us.anthropic.claude-opus-4-1-20250805-v1:0, Bedrock's spelling of claude-opus-4-1-20250805, was retired on 2026-08-05; this is about the Claude API, and this platform sets its own dates; no replacement is named, and the newest active model of this line is claude-opus-5-5",
  ]);
});

test("a name that no model has is a warning where it would be sent as it is, and else a note", () => {
  expect(find('model = "claude-opus-4-9"')).toEqual([
    "warning unknown-model: claude-opus-4-9 is not the name of any model (most similar: claude-opus-4-8, claude-opus-4-5-20251101, claude-opus-4-1-20250805)",
  ]);
  expect(find('"anthropic.claude-opus-4-9"')[0]).toMatch(/^note unknown-model: /);
  expect(find('model = "claude-opus-4-9"', { isOffline: true })[0]).toMatch(
    /^note unknown-model: /,
  );
});

test("a spelling that may mean two models is a note, unless both are leaving", () => {
  const both = '"anthropic/claude-3.5-sonnet"';
  expect(find(both)[0]).toMatch(
    /^error retired-model: .*may also mean claude-3-5-sonnet-20240620$/,
  );
  const models = [
    retired("claude-3-5-sonnet-20241022", "2025-10-28"),
    model("claude-3-5-sonnet-20240620"),
  ];
  expect(find(both, { models })[0]).toMatch(/^note retired-model: /);
});

test("other hyphens are a note", () => {
  expect(find("claude\u2011opus\u20114\u20118")).toEqual([
    "note lookalike-hyphen: claude\u2011opus\u20114\u20118, read as claude-opus-4-8, is written with other hyphens than “-”, so a request with it would fail",
  ]);
});

test("what is only published is a warning at most, and said to be published", () => {
  const old = model("claude-opus-4-1-20250805", { lifecycle: null, retires_at: null });
  remarksOn.set(old, {
    entry: old,
    noRelease: null,
    occurrence: null,
    oddities: [],
    published: {
      id: old.id,
      line: "opus",
      retiresOn: "2026-08-05",
      name: "Retired",
      statement: { tone: "gone", text: "Retired (published)" },
    },
  });
  expect(find("claude-opus-4-1-20250805", { models: [old] })).toEqual([
    "warning retired-model: claude-opus-4-1-20250805 was retired on 2026-08-05, as published: this server reports no lifecycle",
  ]);
});

test("a fix is in the same spelling, and only where it is certain", () => {
  const text =
    '"claude-opus-4-5" "anthropic/claude-sonnet-4-5-20250929" "claude-opus-4-1-20250805" "vertex_ai/claude-opus-4-5@20251101"';
  expect(findIn({ a: text }).map(({ fix }) => fix)).toEqual([
    "claude-opus-5-5",
    "anthropic/claude-sonnet-5-5",
    null,
    null,
  ]);
  const without = MODELS.filter(({ id }) => id !== "claude-opus-5-5");
  expect(findIn({ a: "claude-opus-4-5" }, { models: without }).map(({ fix }) => fix)).toEqual([
    null,
  ]);
});
