import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { stepsOf, timeTicks, unitFor } from "./time-units.ts";

const domain = (from: string, to: string) => [Date.parse(from), Date.parse(to)] as const;

test.each([
  ["2000-01-01", "2060-01-01", 600, ["2000", "2010", "2020"]],
  ["2023-01-01", "2027-01-01", 400, ["2023", "2024", "2025"]],
  ["2025-01-01", "2027-01-01", 700, ["2025", "Q2", "Q3", "Q4", "2026", "Q2"]],
  ["2026-01-01", "2026-07-01", 600, ["2026", "Feb", "Mar", "Apr"]],
  ["2026-11-20T12:00:00Z", "2026-11-27", 1000, ["20 Nov", "21 Nov", "22 Nov"]],
])("%s to %s on %i px begins with %j", (from, to, widthPx, labels) => {
  const ticks = timeTicks(domain(from, to), widthPx);
  expect(ticks.slice(0, labels.length).map(({ label }) => label)).toEqual(labels);
});

test("a year is labelled where it begins, whatever the unit", () => {
  const ticks = timeTicks(domain("2025-11-03", "2026-02-20"), 1100);
  expect(ticks.filter(({ isMajor }) => isMajor).map(({ label }) => label)).toEqual(["2026"]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.each([
  ["fa-IR", ["\u2068۲۰۲۶\u2069", "\u2068فوریه\u2069", "\u2068مارس\u2069"]],
  ["th-TH", ["2026", "ก.พ.", "มี.ค."]],
  ["ja-JP", ["2026年", "2月", "3月"]],
])("years have the figures that months and days have in %s", async (language, labels) => {
  vi.stubGlobal("document", {});
  vi.stubGlobal("navigator", { language });
  vi.resetModules();
  const units = await import("./time-units.ts");
  const ticks = units.timeTicks(domain("2026-01-01", "2026-07-01"), 600);
  expect(ticks.slice(0, 3).map(({ label }) => label)).toEqual(labels);
});

test("steps are in UTC, in order and cover the stretch, and there are not too many", () => {
  const time = fc.integer({ min: Date.parse("1996-01-01"), max: Date.parse("2056-01-01") });
  const span = fc.integer({ min: 7 * 86_400_000, max: 60 * 365 * 86_400_000 });
  fc.assert(
    fc.property(time, span, fc.integer({ min: 100, max: 2000 }), (from, length, widthPx) => {
      const shown = [from, from + length] as const;
      const edges = stepsOf(unitFor(shown, widthPx, 14), shown);
      expect(edges[0]).toBeLessThanOrEqual(shown[0]);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(shown[1]);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      expect(edges.every((edge) => edge % 86_400_000 === 0)).toBe(true);
      expect(edges.length).toBeLessThan(widthPx / 10 + 4);
    }),
  );
});
