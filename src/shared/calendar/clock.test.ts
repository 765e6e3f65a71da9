import { afterEach, describe, expect, test, vi } from "vitest";
import { clockIn, midnightBefore, READERS_CLOCK, UTC_CLOCK } from "./clock.ts";

afterEach(() => vi.unstubAllEnvs());

const ZONES = [
  "UTC",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
];
/** Hour by hour around a change of the clocks in the north and in the south. */
const TIMES = ["2026-03-29T00:00:00Z", "2026-10-04T00:00:00Z", "2026-11-01T00:00:00Z"].flatMap(
  (start) => Array.from({ length: 50 }, (_, hour) => Date.parse(start) + (hour - 25) * 3_600_000),
);

describe.each(ZONES)("in %s", (zone) => {
  const clock = clockIn(zone);

  test("a named clock shows what the reader's shows there", () => {
    vi.stubEnv("TZ", zone);
    expect(TIMES.map((time) => clock?.onClock(time))).toEqual(
      TIMES.map((time) => READERS_CLOCK.onClock(time)),
    );
  });

  test("a day begins when the platform says", () => {
    vi.stubEnv("TZ", zone);
    for (const time of TIMES) {
      for (const days of [0, 1, 7, 30]) {
        const expected = new Date(time).setHours(-24 * days, 0, 0, 0);
        expect(midnightBefore(time, days, READERS_CLOCK)).toBe(expected);
      }
    }
  });
});

test("days are written in English, and there is no clock of no zone", () => {
  expect(UTC_CLOCK.formatDay(Date.UTC(2026, 10, 9))).toBe("9 Nov 2026");
  expect(clockIn("Europe/Berlin")?.formatDay(Date.UTC(2026, 10, 9))).toBe("9 Nov 2026");
  expect(clockIn("Mars/Base")).toBeNull();
});
