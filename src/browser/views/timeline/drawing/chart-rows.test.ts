import { expect, test } from "vitest";
import { layOutRows, rowsBetween } from "./chart-rows.ts";
import { lifelineOf } from "../lifelines/lifeline.ts";
import type { LineGroup } from "../lifelines/lifeline-groups.ts";

const lifeline = lifelineOf({ type: "model", id: "a", display_name: "A", created_at: "" }, 0);
const group = (line: string | null, bars: number): LineGroup => ({
  line,
  count: bars,
  lifelines: Array.from({ length: bars }, () => lifeline),
  releases: new Float64Array(bars),
});

test("each group is its heading and its bars, or its counts where there are no bars", () => {
  const { rows, topsPx } = layOutRows([group("opus", 2), group(null, 0)], "wide");
  expect(rows.map(({ kind }) => kind)).toEqual([
    "heading",
    "lifeline",
    "lifeline",
    "heading",
    "bins",
  ]);
  expect(topsPx).toEqual([0, 34, 62, 90, 124, 200]);
});

test("only visible rows are rendered, with a margin", () => {
  const layout = layOutRows([group("opus", 1000)], "narrow");
  const [start, end] = rowsBetween(layout, 10_000, 10_700);
  expect(layout.topsPx[start]).toBeLessThanOrEqual(9_800);
  expect(layout.topsPx[end]).toBeGreaterThanOrEqual(10_900);
  expect(end - start).toBeLessThan(28);
  expect(rowsBetween(layout, 0, 100)[0]).toBe(0);
  expect(rowsBetween(layout, 46_000, 99_999)[1]).toBe(1001);
  expect(rowsBetween(layOutRows([], "wide"), 0, 700)).toEqual([0, 0]);
});
