import { expect, test } from "vitest";
import { lifecycleStatement } from "./lifecycle-statement.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

test.each([
  ["active", null, "active", "Active"],
  ["deprecated", null, "warning", "Deprecated"],
  ["deprecated", "2026-11-30T00:00:00Z", "warning", "Retires in 9 days"],
  ["deprecated", "2026-11-22T00:00:00Z", "warning", "Retires in 1 day"],
  ["deprecated", "2026-11-21T23:00:00Z", "warning", "Retires today"],
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
