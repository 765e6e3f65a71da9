import { afterEach, describe, expect, test, vi } from "vitest";
import { lifecycleStatement } from "./lifecycle-statement.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

test.each([
  ["active", null, "active", "Active"],
  ["deprecated", null, "warning", "Deprecated"],
  ["deprecated", "2026-11-30T00:00:00Z", "warning", "Retires in 9 days"],
  ["deprecated", "2026-11-22T12:00:00Z", "warning", "Retires in 1 day"],
  ["deprecated", "2026-11-22T00:00:00Z", "warning", "Retires in 12 hours"],
  ["deprecated", "2026-11-21T12:01:00Z", "warning", "Retires in 1 minute"],
  ["deprecated", "2026-11-21T12:00:00Z", "warning", "Retirement overdue"],
  ["deprecated", "2027-08-05T00:00:00Z", "warning", "Retires 5 Aug 2027"],
  ["deprecated", "2026-06-30T00:00:00Z", "warning", "Retirement overdue"],
  ["retired", "2026-08-05T00:00:00Z", "gone", "Retired 5 Aug 2026"],
  ["retired", null, "gone", "Retired"],
  [null, null, "unknown", "Not reported"],
  [undefined, "2020-01-01T00:00:00Z", "unknown", "Not reported"],
  ["resting", null, "unknown", "resting"],
])("%s, retiring %s, is %s: %s", (lifecycle, retires_at, tone, text) => {
  const model = { type: "model" as const, id: "a", display_name: "A", created_at: "" };
  expect(lifecycleStatement({ ...model, lifecycle, retires_at }, NOW)).toEqual({ tone, text });
});

describe("a day never contradicts its moment, midnight UTC on 1 Dec 2026", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    // On a Saturday morning in Los Angeles, Monday 16:00 is two days away; in Kiritimati it is the 29th.
    ["America/Los_Angeles", "2026-11-28T18:00:00Z", "Retires in 2 days"],
    ["Pacific/Kiritimati", "2026-11-28T18:00:00Z", "Retires in 2 days"],
    ["UTC", "2026-11-28T18:00:00Z", "Retires in 3 days"],
    // A minute before and after midnight there.
    ["America/Los_Angeles", "2026-11-29T07:59:00Z", "Retires in 2 days"],
    ["America/Los_Angeles", "2026-11-29T08:01:00Z", "Retires in 1 day"],
    ["Pacific/Kiritimati", "2026-11-29T09:59:00Z", "Retires in 2 days"],
    ["Pacific/Kiritimati", "2026-11-29T10:01:00Z", "Retires in 1 day"],
    // Within the last day the zone does not matter.
    ["America/Los_Angeles", "2026-11-30T07:59:00Z", "Retires in 16 hours"],
    ["Pacific/Kiritimati", "2026-11-30T07:59:00Z", "Retires in 16 hours"],
    ["America/Los_Angeles", "2026-12-01T00:00:00Z", "Retirement overdue"],
    ["Pacific/Kiritimati", "2026-12-01T00:00:00Z", "Retirement overdue"],
    // Farther away the day itself is named.
    ["America/Los_Angeles", "2026-05-01T00:00:00Z", "Retires 30 Nov 2026"],
    ["Pacific/Kiritimati", "2026-05-01T00:00:00Z", "Retires 1 Dec 2026"],
  ])("in %s at %s: %s", (zone, now, text) => {
    vi.stubEnv("TZ", zone);
    const model = { type: "model" as const, id: "a", display_name: "A", created_at: "" };
    const retiring = { ...model, lifecycle: "deprecated", retires_at: "2026-12-01T00:00:00Z" };
    expect(lifecycleStatement(retiring, Date.parse(now)).text).toBe(text);
  });
});
