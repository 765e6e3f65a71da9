import { expect, test } from "vitest";
import { stopAfter, type ChartStop } from "./chart-stops.ts";
import { lifelineOf } from "../lifelines/lifeline.ts";

const group = { line: "opus", count: 1, lifelines: [], releases: new Float64Array() };
const lifeline = lifelineOf({ type: "model", id: "a", display_name: "A", created_at: "" }, 0);
const bars = Array.from({ length: 30 }, (_, row): ChartStop => ({
  row,
  group,
  shows: { kind: "lifeline", lifeline },
}));
const bin = (row: number, from: number): ChartStop => ({
  row,
  group,
  shows: { kind: "bin", bin: { from, to: from + 1, count: 1, label: "", leftPx: 0, widthPx: 1 } },
});
const bins = [bin(1, 0), bin(1, 5), bin(3, 1), bin(3, 6), bin(3, 9), bin(5, 4)];

test.each([
  ["ArrowDown", 3, 4],
  ["ArrowUp", 0, 0],
  ["PageDown", 25, 29],
  ["Home", 3, 0],
  ["End", 3, 29],
  ["ArrowLeft", 3, null],
  ["__proto__", 3, null],
])("among bars %s leads from %i to %s", (key, at, to) => expect(stopAfter(bars, at, key)).toBe(to));

test.each([
  ["ArrowRight", 1, 2],
  ["ArrowLeft", 0, 0],
  ["ArrowDown", 1, 3],
  ["ArrowDown", 4, 5],
  ["ArrowDown", 5, 5],
  ["ArrowUp", 5, 3],
  ["ArrowUp", 0, 0],
  ["j", 0, null],
])("among counts %s leads from %i to %s", (key, at, to) =>
  expect(stopAfter(bins, at, key)).toBe(to),
);
