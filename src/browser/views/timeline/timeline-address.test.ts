import { expect, test } from "vitest";
import { parseTime, writeTime } from "./timeline-address.ts";

test("a stretch of time comes back from the address as the days that it touched", () => {
  const [from, to] = [Date.UTC(2026, 0, 31, 7), Date.UTC(2026, 2, 29, 1)];
  expect(writeTime([from, to])).toBe("2026-01-31..2026-03-29");
  const read = parseTime("2026-01-31..2026-03-29");
  expect(read).toEqual([Date.UTC(2026, 0, 31), Date.UTC(2026, 2, 30)]);
  expect(read && writeTime(read)).toBe("2026-01-31..2026-03-29");
});

test.each(["", "2026", "2026-02-30..2026-03-01", "2026-03-01..2026-01-01", "a..b"])(
  "%j is no stretch of time",
  (value) => expect(parseTime(value)).toBeNull(),
);
