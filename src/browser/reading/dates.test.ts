import { expect, test } from "vitest";
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
