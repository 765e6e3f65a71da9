import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { indexPages } from "./index/model-index.ts";
import { createSearchReader } from "./read-search.ts";

const MODELS: readonly ModelInfo[] = [
  ["claude-opus-5-5", "Claude Opus 5.5", "2026-11-09", "active"],
  ["claude-nova-1", "Claude Nova 1", "2026-03-01", "active"],
  ["claude-opus-4-5-20251101", "Claude Opus 4.5", "2025-11-24", "deprecated"],
  ["claude-sonnet-4-5-20250929", "Claude Sonnet 4.5", "2025-09-29", "deprecated"],
  ["claude-3-5-sonnet-20241022", "Claude Sonnet 3.5", "2024-10-22", "retired"],
  ["claude-2.1", "Claude 2.1", "1970-01-01", "retired"],
].map(([id = "", display_name = "", day = "", lifecycle = ""]) => ({
  type: "model",
  id,
  display_name,
  created_at: `${day}T00:00:00Z`,
  lifecycle,
}));

const found = (typed: string, locale = "en") => {
  const index = indexPages([MODELS]);
  const { rows, length } = index.listing({
    ...createSearchReader(locale)(typed).terms,
    lines: [],
    sort: null,
  });
  return Array.from({ length }, (_, at) => index.model(rows ? (rows[at] ?? -1) : at).display_name);
};

test.each([
  ["2025", ["Claude Opus 4.5", "Claude Sonnet 4.5"]],
  ["2026", ["Claude Opus 5.5", "Claude Nova 1"]],
  ["nov 2026", ["Claude Opus 5.5"]],
  ["2026 November", ["Claude Opus 5.5"]],
  ["nov. 2025", ["Claude Opus 4.5"]],
  ["nov-2026", ["Claude Opus 5.5"]],
  ["2025-11", ["Claude Opus 4.5"]],
  ["2025/11", ["Claude Opus 4.5"]],
  ["11/2026", ["Claude Opus 5.5"]],
  ["2025-09-29", ["Claude Sonnet 4.5"]],
  ["2026-11-09", ["Claude Opus 5.5"]],
  ["2025-13", []],
  ["2026-02-30", []],
  // What has it in its name comes first.
  ["nov", ["Claude Nova 1", "Claude Opus 5.5", "Claude Opus 4.5"]],
  ["opus nov", ["Claude Opus 5.5", "Claude Opus 4.5"]],
  ["opus 2026 nov", ["Claude Opus 5.5"]],
  ["nova 2026", ["Claude Nova 1"]],
  ["1970", []],
])("the time %j finds %j", (typed, names) => expect(found(typed)).toEqual(names));

test.each([
  ["de", "Oktober 2024", ["Claude Sonnet 3.5"]],
  ["de", "märz 2026", ["Claude Nova 1"]],
  ["fr", "novembre 2025", ["Claude Opus 4.5"]],
  ["ru", "ноября 2026", ["Claude Opus 5.5"]],
  ["ja", "2026年11月", ["Claude Opus 5.5"]],
  ["ja", "october 2024", ["Claude Sonnet 3.5"]],
  ["fa-IR", "2025-11", ["Claude Opus 4.5"]],
])("in %s, %j finds %j", (locale, typed, names) => expect(found(typed, locale)).toEqual(names));

test.each([
  ["deprecated", ["Claude Opus 4.5", "Claude Sonnet 4.5"]],
  ["Retired sonnet", ["Claude Sonnet 3.5"]],
  ["active 2026", ["Claude Opus 5.5", "Claude Nova 1"]],
  ["depr", ["Claude Opus 4.5", "Claude Sonnet 4.5"]],
  ["act", []],
])("the lifecycle %j finds %j", (typed, names) => expect(found(typed)).toEqual(names));

describe("a name in the spelling of a platform", () => {
  test.each([
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", ["Claude Sonnet 4.5"]],
    ["claude-sonnet-4-5@20250929", ["Claude Sonnet 4.5"]],
    ["anthropic/claude-sonnet-4.5", ["Claude Sonnet 4.5"]],
    ["claude-4.5-sonnet", ["Claude Sonnet 4.5"]],
    ['"claude-opus-4-5",', ["Claude Opus 4.5"]],
    ['model: "databricks-claude-opus-4-5"', ["Claude Opus 4.5"]],
    ["anthropic.claude-opus-5-5", ["Claude Opus 5.5"]],
    ["claude-opus-5-5[1m]", ["Claude Opus 5.5"]],
    ["Sonnet 4.5 (new)", ["Claude Sonnet 4.5"]],
    ["Claude 3.5 Sonnet v2", ["Claude Sonnet 3.5"]],
    ["US Anthropic Claude Sonnet 4.5", ["Claude Sonnet 4.5"]],
    ['ANTHROPIC_MODEL="us.anthropic.claude-opus-4-5-20251101-v1:0"', ["Claude Opus 4.5"]],
    ["https://x.example/v1/models/claude-opus-4-5@20251101:rawPredict", ["Claude Opus 4.5"]],
    // No model of its own, as every word has to be found.
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0 and opus", []],
    ["opus", ["Claude Opus 5.5", "Claude Opus 4.5"]],
    ["***", MODELS.map(({ display_name }) => display_name)],
  ])("%j finds %j", (typed, names) => expect(found(typed)).toEqual(names));
});

test("a search that is typed on finds what one that begins there finds", () => {
  for (const whole of ["nov 2026", "deprecated", "us.anthropic.claude-sonnet-4-5-20250929-v1:0"]) {
    const typed = Array.from(whole, (_, at) => whole.slice(0, at + 1));
    const fresh = typed.map((part) => {
      const index = indexPages([[...MODELS]]);
      return index.listing({ ...createSearchReader("en")(part).terms, lines: [], sort: null })
        .length;
    });
    expect(typed.map((part) => found(part).length)).toEqual(fresh);
  }
});
