import { describe, expect, test } from "vitest";
import { dayAt, dragRange, grabRange, keyedDay, type Grip } from "./brush.ts";
import { domainOf, type DayRange } from "../axis/day-range.ts";

describe("the brush", () => {
  const all = [0, 99] as const;
  const chosen = [20, 40] as const;
  test("drags a handle, the chosen range, or starts a new one", () => {
    expect(grabRange(chosen, 20, { handle: "to", isAll: false }).kind).toBe("to");
    expect(grabRange(chosen, 30, { handle: undefined, isAll: false }).kind).toBe("range");
    expect(grabRange(chosen, 60, { handle: undefined, isAll: false }).kind).toBe("new");
    expect(grabRange(all, 30, { handle: undefined, isAll: true }).kind).toBe("new");
  });
  test.each([
    [{ kind: "from", range: chosen }, 60, [60, 60]],
    [{ kind: "to", range: chosen }, -5, [0, 0]],
    [{ kind: "new", day: 50 }, 44, [44, 50]],
    [{ kind: "range", range: chosen, day: 30 }, 35, [25, 45]],
    [{ kind: "range", range: chosen, day: 30 }, 400, [79, 99]],
  ] satisfies [Grip, number, DayRange][])("%j at %i is %j", (grip, day, range) => {
    expect(dragRange(grip, day, all)).toEqual(range);
  });
  test("a day is where the axis has it, and beyond the days to choose from is the nearest", () => {
    const domain = domainOf([-20, 179]);
    expect([-1, 0, 0.1, 0.3525, 0.6, 2].map((part) => dayAt(part, domain, all))).toEqual([
      0, 0, 0, 50, 99, 99,
    ]);
  });
  test("keys move by days and months, and no further than the other end", () => {
    const limits = [0, 40] as const;
    const moved = (key: string, shiftKey = false) => keyedDay({ key, shiftKey }, 38, limits);
    expect(moved("ArrowRight")).toBe(39);
    expect(moved("ArrowLeft", true)).toBe(7);
    expect(moved("PageUp")).toBe(40);
    expect([moved("Home"), moved("End"), moved("a")]).toEqual([0, 40, null]);
  });
});
