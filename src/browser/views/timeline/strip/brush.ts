import { addMonths, clampDay, dayOf, type DayRange } from "../axis/day-range.ts";
import type { Domain } from "../axis/domain.ts";

/** What the pointer drags: an end, the whole range, or a new range from a day. */
export type Grip =
  | { readonly kind: "from" | "to"; readonly range: DayRange }
  | { readonly kind: "range"; readonly range: DayRange; readonly day: number }
  | { readonly kind: "new"; readonly day: number };

/** Starts dragging at a day: the handle that was hit, the chosen range, or a new one. */
export function grabRange(
  range: DayRange,
  day: number,
  { handle, isAll }: { readonly handle: string | undefined; readonly isAll: boolean },
): Grip {
  if (handle === "from" || handle === "to") return { kind: handle, range };
  const isInside = day >= range[0] && day <= range[1];
  return isInside && !isAll ? { kind: "range", range, day } : { kind: "new", day };
}

/** The range when the drag has reached a day; an end that passes the other pushes it along. */
export function dragRange(grip: Grip, to: number, all: DayRange): DayRange {
  const day = clampDay(to, all);
  switch (grip.kind) {
    case "from":
      return [day, Math.max(day, grip.range[1])];
    case "to":
      return [Math.min(day, grip.range[0]), day];
    case "new":
      return day < grip.day ? [day, grip.day] : [grip.day, day];
    case "range": {
      const [first, last] = grip.range;
      const by = Math.min(Math.max(day - grip.day, all[0] - first), all[1] - last);
      return [first + by, last + by];
    }
  }
}

/** The day at a part of the width of the strip, 0 to 1; the nearest where none is to be chosen. */
export function dayAt(part: number, [from, to]: Domain, all: DayRange): number {
  return clampDay(dayOf(from + part * (to - from)), all);
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
};

/** Where a key moves the end of a range: by days, with Shift or Page by months; null for other keys. */
export function keyedDay(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  day: number,
  limits: DayRange,
): number | null {
  if (key === "Home") return limits[0];
  if (key === "End") return limits[1];
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const isByMonth = shiftKey || key.startsWith("Page");
  return clampDay(isByMonth ? addMonths(day, direction) : day + direction, limits);
}
