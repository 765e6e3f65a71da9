import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { daysUntil, formatAge, formatDay, formatMoment, timeOf } from "./dates.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

test.each([undefined, null, "", "soon", "1970-01-01T00:00:00Z"])("%j is no time", (value) => {
  expect(timeOf(value)).toBeNaN();
});

test("a day and a moment are written in UTC, whatever the zone of the reader", () => {
  const time = timeOf("2026-09-09T23:30:00-05:00");
  expect(formatDay(time)).toBe("10 Sep 2026");
  expect(formatMoment(time)).toBe("2026-09-10 04:30:00 UTC");
});

test.each([
  ["2026-11-21T23:59:59Z", 0, "today"],
  ["2026-11-20T00:00:00Z", -1, "1 day ago"],
  ["2026-11-09T00:00:00Z", -12, "12 days ago"],
  ["2026-10-22T00:00:00Z", -30, "30 days ago"],
  ["2026-10-21T00:00:00Z", -31, "1 month ago"],
  ["2026-05-28T00:00:00Z", -177, "5 months ago"],
  ["2025-11-24T00:00:00Z", -362, "11 months ago"],
  ["2024-11-22T00:00:00Z", -729, "23 months ago"],
  ["2024-11-21T00:00:00Z", -730, "2 years ago"],
  ["2026-11-30T00:00:00Z", 9, "in 9 days"],
])("%s is %d days away: %s", (value, days, age) => {
  expect(daysUntil(timeOf(value), NOW)).toBe(days);
  expect(formatAge(timeOf(value), NOW)).toBe(age);
});

const ZONES = ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Europe/Berlin"];

describe.each(ZONES)("in %s", (zone) => {
  beforeAll(() => vi.stubEnv("TZ", zone));
  afterAll(() => vi.unstubAllEnvs());

  test.each([
    // The ends of months and of a leap February.
    ["2027-01-31T00:00:00Z", "2027-02-28T00:00:00Z", 28, "in 28 days"],
    ["2027-01-31T00:00:00Z", "2027-03-31T23:59:59Z", 59, "in 2 months"],
    ["2028-02-29T12:00:00Z", "2028-03-29T00:00:00Z", 29, "in 1 month"],
    ["2028-02-29T12:00:00Z", "2027-02-28T00:00:00Z", -366, "12 months ago"],
    // The nights in which clocks change in Berlin and New York.
    ["2027-03-27T23:30:00Z", "2027-03-29T00:30:00Z", 2, "in 2 days"],
    ["2026-10-24T23:30:00Z", "2026-10-26T00:30:00Z", 2, "in 2 days"],
    ["2026-10-31T12:00:00Z", "2026-11-02T00:00:00Z", 2, "in 2 days"],
    // A day that Apia did not have.
    ["2011-12-29T12:00:00Z", "2011-12-31T00:00:00Z", 2, "in 2 days"],
  ])("from %s to %s are %d days: %s", (now, then, days, age) => {
    expect(daysUntil(Date.parse(then), Date.parse(now))).toBe(days);
    expect(formatAge(Date.parse(then), Date.parse(now))).toBe(age);
  });

  test("every day is one day after the one before it, and is written as it is in UTC", () => {
    const start = Date.parse("2026-01-01T00:00:00Z");
    for (let day = 0; day < 800; day += 1) {
      const time = start + day * 86_400_000;
      expect(daysUntil(time + 86_399_999, start)).toBe(day);
      expect(formatDay(time).split(" ")[0]).toBe(
        String(Number(new Date(time).toISOString().slice(8, 10))),
      );
    }
  });
});
