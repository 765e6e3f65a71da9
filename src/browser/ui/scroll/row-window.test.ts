import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  offsetAfter,
  rowWindow,
  positionAt,
  positionToReveal,
  type Geometry,
} from "./row-window.ts";

const list = { count: 1000, rowHeightPx: 36, viewportPx: 720 };
const million = { count: 1_000_000, rowHeightPx: 36, viewportPx: 720 };

/** After a leap. */
const standingOf = (geometry: Geometry, scrollTopPx: number) => ({
  scrollTopPx,
  offsetPx: offsetAfter(geometry, { scrollTopPx, offsetPx: 0 }, true),
});
const at = (geometry: Geometry, scrollTopPx: number) =>
  rowWindow(geometry, { ...standingOf(geometry, scrollTopPx), isFastScroll: false });

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
      start: 94,
      end: 128,
      abovePx: 94 * 36,
    });
  });

  test("changes its rows by two, at both ends at once, and always has some to spare", () => {
    const windows = Array.from({ length: 64 }, (_, row) => at(list, 3600 + row * 36));
    expect(new Set(windows.map(({ start }) => start)).size).toBe(32);
    expect(new Set(windows.map(({ start, end }) => end - start)).size).toBe(1);
    for (const [row, { start, end }] of windows.entries()) {
      expect(start).toBeLessThanOrEqual(100 + row - 6);
      expect(end).toBeGreaterThanOrEqual(100 + row + 20 + 6);
    }
  });

  test("while the box leaps, draws what is seen and no more", () => {
    const leap = { scrollTopPx: 3610, offsetPx: 0, isFastScroll: true } as const;
    expect(rowWindow(list, leap)).toMatchObject({ start: 100, end: 121, abovePx: 3600 });
  });

  test("of a new list, draws what is seen and no more until it is scrolled", () => {
    const top = { scrollTopPx: 0, offsetPx: 0, isFastScroll: false, isNew: true };
    expect(rowWindow(list, top)).toMatchObject({ start: 0, end: 21, belowPx: 979 * 36 });
    const moved = { ...top, scrollTopPx: 1 };
    expect(rowWindow(list, moved)).toEqual(rowWindow(list, { ...moved, isNew: false }));
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
      (container, part, seed) => {
        const fittingRows = Math.floor(15_000_000 / container.rowHeightPx);
        const heightPx = Math.min(container.count, fittingRows) * container.rowHeightPx;
        const top = Math.max(0, heightPx - container.viewportPx) * part;
        const { start, end, abovePx, belowPx } = at(container, top);
        const bottomPx = abovePx + (end - start) * container.rowHeightPx;
        expect(abovePx).toBeLessThanOrEqual(top + 0.01);
        expect(bottomPx).toBeGreaterThanOrEqual(
          Math.min(heightPx, top + container.viewportPx) - 0.01,
        );
        expect(bottomPx + belowPx).toBeCloseTo(Math.max(heightPx, bottomPx), 3);

        const row = seed % container.count;
        const to = positionToReveal(container, row, standingOf(container, top));
        expect(to.scrollTopPx).toBeGreaterThanOrEqual(0);
        expect(to.scrollTopPx).toBeLessThanOrEqual(Math.max(0, heightPx - container.viewportPx));
        const shown = rowWindow(container, { ...to, isFastScroll: true });
        expect(row).toBeGreaterThanOrEqual(shown.start);
        expect(row).toBeLessThan(shown.end);
      },
    ),
  );
});

test.each([list, million])("a row put at the top is the first that is seen", (geometry) => {
  for (const row of [0, 1, 500, geometry.count - 30]) {
    const to = positionAt(geometry, row);
    expect(rowWindow(geometry, { ...to, isFastScroll: false }).top).toBe(row);
  }
});

test("in a list taller than a browser can be, what is no leap goes as far as the box", () => {
  const before = positionAt(million, 500_000);
  const scrollTopPx = before.scrollTopPx + 720;
  const offsetPx = offsetAfter(million, { ...before, scrollTopPx }, false);
  const after = rowWindow(million, { scrollTopPx, offsetPx, isFastScroll: false });
  expect(after.top).toBe(500_020);
  // At its ends the scroll container shows those of the list, wherever it came from.
  for (const [end, row] of [
    [0, 0],
    [15_000_000, 999_980],
  ] as const) {
    const there = { scrollTopPx: end, offsetPx: before.offsetPx };
    const last = { ...there, offsetPx: offsetAfter(million, there, false) };
    expect(rowWindow(million, { ...last, isFastScroll: false }).top).toBe(row);
  }
});
