import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowWindow, scrollTopFor, scrollTopOf, type Geometry } from "./row-window.ts";

const list = { count: 1000, rowHeightPx: 36, viewportPx: 720 };
const million = { count: 1_000_000, rowHeightPx: 36, viewportPx: 720 };

const at = (geometry: Geometry, scrollTopPx: number) =>
  rowWindow(geometry, { scrollTopPx, heading: 1, isLeaping: false });

describe("rowWindow", () => {
  test("draws what is seen and a little more", () => {
    expect(at(list, 0)).toEqual({
      top: 0,
      start: 0,
      end: 28,
      abovePx: 0,
      belowPx: 972 * 36,
    });
    expect(at(list, 3600)).toMatchObject({
      top: 100,
      start: 96,
      end: 128,
      abovePx: 96 * 36,
    });
  });

  test("draws more of where the box moves to", () => {
    const up = { scrollTopPx: 3600, heading: -1, isLeaping: false } as const;
    expect(rowWindow(list, up)).toMatchObject({ start: 92, end: 128 });
  });

  test("has rows come by four and go by eight, and always some ahead", () => {
    const windows = Array.from({ length: 64 }, (_, row) => at(list, 3600 + row * 36));
    expect(new Set(windows.map(({ start }) => start)).size).toBeLessThanOrEqual(9);
    expect(new Set(windows.map(({ end }) => end)).size).toBeLessThanOrEqual(17);
    for (const [row, { start, end }] of windows.entries()) {
      expect(start).toBeLessThanOrEqual(100 + row - 1);
      expect(end).toBeGreaterThanOrEqual(100 + row + 20 + 6);
    }
  });

  test("while the box leaps, draws what is seen and no more", () => {
    const leap = { scrollTopPx: 3610, heading: 1, isLeaping: true } as const;
    expect(rowWindow(list, leap)).toMatchObject({ start: 100, end: 121, abovePx: 3600 });
  });

  test("reaches the last row of a list taller than a browser can be", () => {
    const { end, abovePx, belowPx } = at(million, 15_000_000 - 720);
    expect(end).toBe(1_000_000);
    expect(belowPx).toBe(0);
    expect(abovePx).toBeLessThan(15_000_000);
  });

  test("an empty list draws nothing", () => {
    expect(at({ ...list, count: 0 }, 50)).toEqual({
      top: 0,
      start: 0,
      end: 0,
      abovePx: 0,
      belowPx: 0,
    });
  });
});

test("wherever the box stands, the rows drawn cover it, and a row scrolled to is inside it", () => {
  const geometry = fc.record({
    count: fc.integer({ min: 1, max: 2_000_000 }),
    rowHeightPx: fc.constantFrom(36, 60),
    viewportPx: fc.integer({ min: 100, max: 2000 }),
  });
  fc.assert(
    fc.property(
      geometry,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (box, part, seed) => {
        const heightPx = Math.min(box.count * box.rowHeightPx, 15_000_000);
        const top = Math.max(0, heightPx - box.viewportPx) * part;
        const { start, end, abovePx, belowPx } = at(box, top);
        const bottomPx = abovePx + (end - start) * box.rowHeightPx;
        expect(abovePx).toBeLessThanOrEqual(top + 0.01);
        expect(bottomPx).toBeGreaterThanOrEqual(Math.min(heightPx, top + box.viewportPx) - 0.01);
        expect(bottomPx + belowPx).toBeCloseTo(Math.max(heightPx, bottomPx), 3);

        const row = seed % box.count;
        const shown = at(box, scrollTopFor(box, row, top));
        expect(row).toBeGreaterThanOrEqual(shown.start);
        expect(row).toBeLessThan(shown.end);
      },
    ),
  );
});

test.each([list, million])("a row put at the top is the first that is seen", (geometry) => {
  for (const row of [0, 1, 500, geometry.count - 30]) {
    expect(at(geometry, scrollTopOf(geometry, row) + 0.01).top).toBe(row);
  }
});
