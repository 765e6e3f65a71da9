import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampDomain,
  fitDomain,
  isSameDomain,
  panDomain,
  zoomDomain,
  type Domain,
} from "./domain.ts";

const DAY_MS = 86_400_000;
const NOW = Date.parse("2026-11-21T12:00:00Z");
const REACH: Domain = [Date.parse("2023-01-01"), Date.parse("2027-06-01")];
const moment = fc.integer({ min: REACH[0], max: REACH[1] });
const domain = fc
  .tuple(moment, fc.integer({ min: 7 * DAY_MS, max: 900 * DAY_MS }))
  .map(([from, span]) => clampDomain([from, from + span], REACH));

describe("fitDomain", () => {
  test("holds every time and today with room around them, and passes over NaN", () => {
    const times = [Date.parse("2024-03-01"), Number.NaN, Date.parse("2027-02-01")];
    const [from, to] = fitDomain(times, NOW);
    expect(from).toBeLessThan(Date.parse("2024-03-01"));
    expect(to).toBeGreaterThan(Date.parse("2027-02-01"));
  });
  test("today alone has months around it", () => {
    const [from, to] = fitDomain([], NOW);
    expect(from).toBeLessThan(NOW - 100 * DAY_MS);
    expect(to).toBeGreaterThan(NOW);
    expect(fitDomain([NOW - 7 * DAY_MS], NOW)).toEqual([from, to]);
  });
  test("a date centuries away does not squeeze the rest", () => {
    const [from, to] = fitDomain(
      [Date.parse("0001-01-01T00:00:00Z"), Date.parse("9999-12-31")],
      NOW,
    );
    expect(to - from).toBeLessThan(70 * 365.25 * DAY_MS);
  });
});

test("zooming keeps the moment under the pointer, unless an end is in the way", () => {
  fc.assert(
    fc.property(domain, fc.double({ min: 0.2, max: 1, noNaN: true }), (shown, factor) => {
      const about = shown[0] + (shown[1] - shown[0]) / 3;
      const next = zoomDomain(shown, factor, about, REACH);
      expect((about - next[0]) / (next[1] - next[0])).toBeCloseTo(1 / 3, 6);
    }),
  );
});

test("zooming and panning never leave the reach, and panning keeps the span", () => {
  const factor = fc.double({ min: 0.001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      domain,
      factor,
      moment,
      fc.integer({ min: -5000, max: 5000 }),
      (shown, zoom, about, days) => {
        const zoomed = zoomDomain(shown, zoom, about, REACH);
        const panned = panDomain(shown, days * DAY_MS, REACH);
        for (const [from, to] of [zoomed, panned]) {
          expect(from).toBeGreaterThanOrEqual(REACH[0] - 1);
          expect(to).toBeLessThanOrEqual(REACH[1] + 1);
          expect(to - from).toBeGreaterThanOrEqual(7 * DAY_MS - 1);
        }
        expect(panned[1] - panned[0]).toBeCloseTo(shown[1] - shown[0], 0);
      },
    ),
  );
});

test("ranges with no visible difference are the same", () => {
  expect(isSameDomain(REACH, [REACH[0] + 1, REACH[1]])).toBe(true);
  expect(isSameDomain(REACH, [REACH[0] + DAY_MS, REACH[1]])).toBe(false);
});
