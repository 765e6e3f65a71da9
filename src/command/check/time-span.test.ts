import { expect, test } from "vitest";
import { accepted } from "#shared/result.ts";
import { endOfSpan, readTimeSpan, type TimeSpan } from "./time-span.ts";

test("a time is days, weeks or months", () => {
  expect(readTimeSpan("60d")).toEqual(accepted({ count: 60, unit: "d" }));
  expect(readTimeSpan("8w")).toEqual(accepted({ count: 8, unit: "w" }));
  expect(readTimeSpan("0d")).toEqual(accepted({ count: 0, unit: "d" }));
});

test.each(["", "60", "d", "60 d", "-1d", "1.5w", "60D", "1y", "2months", "99999d", "60d "])(
  "“%s” is none, and is said to be none",
  (text) => {
    expect(readTimeSpan(text).refusal).toBe(
      `${text} is not a time such as 60d, 8w or 2m (days, weeks, months)`,
    );
  },
);

test.each([
  ["0d", "2026-11-28T23:59:59.999Z"],
  ["2d", "2026-11-30T23:59:59.999Z"],
  ["8w", "2027-01-23T23:59:59.999Z"],
  ["2m", "2027-01-28T23:59:59.999Z"],
])("%s from 28 November ends with the day %s", (text, end) => {
  const span = readTimeSpan(text).value as TimeSpan;
  expect(new Date(endOfSpan(span, Date.parse("2026-11-28T21:00:00Z"))).toISOString()).toBe(end);
});

test("a month from the 31st is the last day of the next one, in a leap year as well", () => {
  const end = (now: string) => new Date(endOfSpan({ count: 1, unit: "m" }, Date.parse(now)));
  expect(end("2027-01-31T00:00:00Z").toISOString()).toContain("2027-02-28T");
  expect(end("2028-01-31T00:00:00Z").toISOString()).toContain("2028-02-29T");
  expect(end("2026-12-31T00:00:00Z").toISOString()).toContain("2027-01-31T");
});
