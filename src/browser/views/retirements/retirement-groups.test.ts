import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { indexPages } from "../../data/list/index/model-index.ts";
import { daysLeftText, deprecatedIn, groupByNearness } from "./retirement-groups.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

function model(id: string, fields: Partial<ModelInfo>): ModelInfo {
  return { type: "model", id, display_name: id, created_at: "2026-01-01T00:00:00Z", ...fields };
}
const deprecated = (id: string, retires_at?: string | null) =>
  model(id, { lifecycle: "deprecated", ...(retires_at !== undefined && { retires_at }) });
const indexOf = (models: readonly ModelInfo[]) => indexPages([models]);
const everything = (models: readonly ModelInfo[]) => ({ length: models.length, rows: null });

describe("deprecatedIn", () => {
  const models = [
    deprecated("undated", null),
    deprecated("later", "2027-06-01T00:00:00Z"),
    model("active", { lifecycle: "active", retires_at: "2026-11-22T00:00:00Z" }),
    model("retired", { lifecycle: "retired", retires_at: "2026-08-05T00:00:00Z" }),
    model("four-fields", {}),
    deprecated("unreported"),
    deprecated("overdue", "2026-06-30T00:00:00Z"),
    deprecated("same", "2027-06-01T00:00:00Z"),
    deprecated("invalid", "soon"),
    deprecated("today", "2026-11-21T00:00:00Z"),
  ];

  test("is what the lifecycle says and not the date, soonest first, equal ones in their order", () => {
    const found = deprecatedIn(indexOf(models), everything(models));
    expect(found.map(({ model: { id } }) => id).join(" ")).toBe(
      "overdue today later same undated unreported invalid",
    );
  });

  test("looks at the rows of the listing alone", () => {
    const found = deprecatedIn(indexOf(models), { length: 2, rows: Uint32Array.of(1, 6) });
    expect(found.map(({ model: { id } }) => id)).toEqual(["overdue", "later"]);
  });
});

describe("groupByNearness", () => {
  test.each([
    ["2026-11-20T23:59:59Z", "overdue"],
    ["2026-11-21T00:00:00Z", "month"],
    ["2026-12-21T23:59:59Z", "month"],
    ["2026-12-22T00:00:00Z", "quarter"],
    ["2027-02-19T23:59:59Z", "quarter"],
    ["2027-02-20T00:00:00Z", "later"],
    [null, "undated"],
  ])("%s is %s", (retires_at, nearness) => {
    const members = [{ row: 0, model: deprecated("a", retires_at) }];
    expect(groupByNearness(members, NOW)).toEqual([{ nearness, members }]);
  });

  test("the most urgent group comes first, and an empty one not at all", () => {
    const dates = [null, "2030-01-01T00:00:00Z", "2020-01-01T00:00:00Z"];
    const all = dates.map((date, row) => ({ row, model: deprecated("a", date) }));
    const groups = groupByNearness(all, NOW);
    expect(groups.map(({ nearness }) => nearness)).toEqual(["overdue", "later", "undated"]);
  });
});

test.each([
  [0, "today"],
  [1, "in 1 day"],
  [9, "in 9 days"],
  [-1, "1 day overdue"],
  [-3, "3 days overdue"],
  [-1055, "1,055 days overdue"],
])("%d days left are %s", (days, text) => expect(daysLeftText(days)).toBe(text));
