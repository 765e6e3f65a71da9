import { expect, test } from "vitest";
import { parseCapabilities, parseReleased, parseTokens, readReleased } from "./parse-filters.ts";
import { releasedWords } from "./released-words.ts";

const NOW = Date.parse("2026-11-28");
const iso = (time: number) => new Date(time).toISOString();

test.each([
  ["2025-02-28..2025-12-31", "2025-02-28T00:00:00.000Z", "2025-12-31T23:59:59.999Z"],
  ["last-30-days", "2026-10-29T00:00:00.000Z", "2026-11-28T23:59:59.999Z"],
  ["this-year", "2026-01-01T00:00:00.000Z", "2026-12-31T23:59:59.999Z"],
  ["2025-03-01..9999-12-31", "2025-03-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"],
  ["0000-01-01..2025-03-01", "0000-01-01T00:00:00.000Z", "2025-03-01T23:59:59.999Z"],
])("%s are days in UTC, both included", (released, from, to) => {
  const times = readReleased(released, NOW);
  expect(Array.isArray(times) && times.map(iso)).toEqual([from, to]);
  expect(parseReleased(` ${released}. `)).toBe(released);
});

test("what is no filter of release dates is none", () => {
  const invalid = [
    "",
    "..",
    "2025-02-30..2025-03-01",
    "2025-03-02..2025-03-01",
    "1..2",
    "a..b..c",
    "2025-03-01",
    "last-0-days",
    "last-x-days",
    "next-year",
  ];
  expect(invalid.map(parseReleased)).toEqual(invalid.map(() => null));
  expect(parseReleased("unknown")).toBe("unknown");
});

test("a number of tokens is a whole one", () => {
  expect(["200000", "1", "unreported", "1000000."].map(parseTokens)).toEqual([
    200_000,
    1,
    "unreported",
    1_000_000,
  ]);
  const invalid = ["", "0", "-1", "1e6", "200K", "1.5", "9".repeat(30)];
  expect(invalid.map(parseTokens)).toEqual(invalid.map(() => null));
});

test("capabilities are the keys that lead to them", () => {
  expect(parseCapabilities("batch, thinking.types.adaptive,batch,a..b,a/b,unreported.")).toEqual([
    "batch",
    "thinking.types.adaptive",
    "unreported",
  ]);
});

test("a filter of release dates is short in words", () => {
  const day = Date.parse("2025-03-01");
  expect(
    [
      "last-90-days",
      "this-year",
      "2025-01-01..2025-12-31",
      "2025-03-01..2025-03-01",
      "2025-03-01..9999-12-31",
      "0000-01-01..2025-03-01",
      "2025-03-01..2026-03-01",
      "unknown",
    ].map(releasedWords),
  ).toEqual([
    ["Last 90 days"],
    ["This year"],
    ["2025"],
    [day],
    ["Since ", day],
    ["Until ", day],
    [day, " – ", Date.parse("2026-03-01")],
    ["Unknown date"],
  ]);
});
