import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { indexPages } from "../../../data/list/index/model-index.ts";
import { groupByLine, LIFELINES_MAX } from "./lifeline-groups.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const model = (id: string, day: string, line?: string | null): ModelInfo => ({
  type: "model",
  id,
  display_name: id,
  created_at: `${day}T00:00:00Z`,
  ...(line === undefined ? {} : { line }),
});
const drawn = (models: readonly ModelInfo[], sort: "id" | "released" = "released") => {
  const index = indexPages([models]);
  const view = { words: [], lines: [], sort: [{ key: sort, direction: "descending" }] as const };
  return groupByLine(index, index.listing(view), NOW);
};

const MODELS = [
  model("none", "2026-10-01"),
  model("s2", "2026-09-01", "sonnet"),
  model("o2", "2026-08-01", "opus"),
  model("proto", "2026-07-01", "__proto__"),
  model("o1b", "2025-08-01", "opus"),
  model("o1a", "2025-08-01", "opus"),
  model("null", "2024-08-01", null),
  model("empty", "2023-08-01", ""),
  model("epoch", "1970-01-01", "opus"),
];

test("groups by line with the newest first, those without a line last, in any order of the list", () => {
  for (const sort of ["released", "id"] as const) {
    const { groups, undated, dated, isBinned } = drawn(MODELS, sort);
    expect(groups.map(({ line }) => line)).toEqual(["sonnet", "opus", "__proto__", null]);
    expect(groups[1]?.lifelines.map(({ name }) => name)).toEqual(["o2", "o1b", "o1a"]);
    expect(groups[3]?.lifelines.map(({ name }) => name)).toEqual(["none", "null", "empty"]);
    expect(undated).toEqual([8]);
    expect([dated, isBinned]).toEqual([8, false]);
  }
});

test("a list too long for bars keeps its releases, the oldest first", () => {
  const many = Array.from({ length: LIFELINES_MAX + 1 }, (_, at) =>
    model(`m${at}`, at % 2 === 0 ? "2026-01-01" : "2025-01-01", "opus"),
  );
  expect(drawn(many.slice(1)).isBinned).toBe(false);
  const { isBinned, groups } = drawn(many);
  expect(isBinned).toBe(true);
  expect(groups[0]).toMatchObject({ count: LIFELINES_MAX + 1, lifelines: [] });
  expect(groups[0]?.releases[0]).toBe(Date.parse("2025-01-01"));
});
