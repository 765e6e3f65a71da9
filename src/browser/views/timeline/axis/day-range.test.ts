import { expect, test } from "vitest";
import {
  addMonths,
  dayOf,
  daysOf,
  domainOf,
  filteredDays,
  readRange,
  releaseDays,
  writeRange,
} from "./day-range.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const day = (text: string) => dayOf(Date.parse(text));

test("the days of a list go from its first release to today, or beyond for what is to come", () => {
  const times = ["2024-02-29T23:00:00Z", "2026-01-01"].map((text) => Date.parse(text));
  expect(releaseDays([...times, Number.NaN], NOW)).toEqual([day("2024-02-29"), day("2026-11-21")]);
  expect(releaseDays([Date.parse("2027-03-01")], NOW)).toEqual([
    day("2026-11-21"),
    day("2027-03-01"),
  ]);
  expect(releaseDays([], NOW)).toEqual([day("2026-10-22"), day("2026-11-21")]);
  const [first] = releaseDays([Date.parse("0001-01-01T00:00:00Z")], NOW);
  expect(first).toBeGreaterThan(day("1996-01-01"));
});

test("a range goes to the address and back; all days are no range", () => {
  const all = [day("2024-02-29"), day("2026-11-21")] as const;
  const chosen = [day("2025-01-01"), day("2025-12-31")] as const;
  expect(writeRange(chosen, all)).toEqual({ from: "2025-01-01", to: "2025-12-31" });
  expect(daysOf(writeRange(chosen, all) ?? { from: "", to: "" })).toEqual(chosen);
  expect(writeRange(all, all)).toBeNull();
  expect(readRange(null, all)).toEqual(all);
  expect(readRange(daysOf({ from: "2000-01-01", to: "2025-01-01" }), all)).toEqual([
    all[0],
    day("2025-01-01"),
  ]);
  expect(readRange(daysOf({ from: "2000-01-01", to: "2001-01-01" }), all)).toEqual([
    all[0],
    all[0],
  ]);
});

test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2025-03-31", -1, "2025-02-28"],
  ["2025-12-15", 1, "2026-01-15"],
])("%s and %i months is %s", (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(day(to));
});

test("the moments of a range are those of its last day too", () => {
  expect(domainOf([day("2025-01-01"), day("2025-01-01")])).toEqual([
    Date.parse("2025-01-01"),
    Date.parse("2025-01-02"),
  ]);
});

test("an open end of a filter is that of the strip, and an unknown date is on no day", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  const all = [dayOf(Date.parse("2024-01-01")), dayOf(now)] as const;
  const day = dayOf(Date.parse("2025-06-01"));
  expect(filteredDays("2025-06-01..9999-12-31", all, now)).toEqual([day, all[1]]);
  expect(filteredDays("0000-01-01..2025-06-01", all, now)).toEqual([all[0], day]);
  expect(filteredDays("last-30-days", all, now)).toEqual([all[1] - 30, all[1]]);
  expect(filteredDays("unknown", all, now)).toBeNull();
});
