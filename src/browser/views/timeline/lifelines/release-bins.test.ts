import fc from "fast-check";
import { expect, test } from "vitest";
import { binReleases, countParts } from "./release-bins.ts";

const day = (text: string) => Date.parse(text);
const YEAR = [day("2026-01-01"), day("2027-01-01")] as const;

test("a step has the releases from its first moment to just before the next", () => {
  const times = ["2026-01-31T23:59:59Z", "2026-02-01", "2026-02-28", "2026-11-30"].map(day);
  const bins = binReleases(Float64Array.from(times), YEAR, 400);
  expect(bins.map(({ label, count }) => [label, count])).toEqual([
    ["Jan 2026", 1],
    ["Feb 2026", 2],
    ["Nov 2026", 1],
  ]);
  expect(bins[1]).toMatchObject({ from: day("2026-02-01"), to: day("2026-03-01") });
});

test("nothing is lost and nothing counted twice, in bins and in parts", () => {
  const time = fc.integer({ min: YEAR[0], max: YEAR[1] - 1 });
  fc.assert(
    fc.property(fc.array(time), fc.integer({ min: 50, max: 3000 }), (times, widthPx) => {
      const sorted = Float64Array.from(times).sort();
      const sum = binReleases(sorted, YEAR, widthPx).reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(times.length);
      const parts = countParts(times, YEAR, 50);
      expect(parts.reduce((total, count) => total + count, 0)).toBe(times.length);
    }),
  );
});

test("what is outside of the stretch, or no time, is in no part", () => {
  expect(countParts([Number.NaN, 0, YEAR[0], YEAR[1]], YEAR, 2)).toEqual([1, 1]);
});
