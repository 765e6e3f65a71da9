import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from "d3-time";
import { formatDay } from "../reading/dates.ts";
import type { Domain } from "./domain.ts";

/** A step of the calendar in UTC, with words for the step that begins at a time. */
export interface TimeUnit {
  readonly interval: TimeInterval;
  /** About how long a step is, in days. */
  readonly days: number;
  /** The words where the year is known, such as `Mar`. */
  readonly short: (time: Date) => string;
  /** The words by themselves, such as `Mar 2026`. */
  readonly long: (time: Date) => string;
}

const DAY_MS = 86_400_000;
const year = (time: Date) => String(time.getUTCFullYear());
const dayAndMonth = (time: Date) => formatDay(time.getTime()).split(" ").slice(0, 2).join(" ");
const month = (time: Date) => formatDay(time.getTime()).split(" ")[1] ?? "";
const quarter = (time: Date) => `Q${1 + Math.floor(time.getUTCMonth() / 3)}`;

const years = (count: number): TimeUnit => ({
  interval: utcYear.every(count) ?? utcYear,
  days: 365.25 * count,
  short: year,
  long: (time) => (count === 1 ? year(time) : `${year(time)}–${time.getUTCFullYear() + count - 1}`),
});
const DAYS: TimeUnit = {
  interval: utcDay,
  days: 1,
  short: dayAndMonth,
  long: (time) => formatDay(time.getTime()),
};
const WEEKS: TimeUnit = {
  interval: utcMonday,
  days: 7,
  short: dayAndMonth,
  long: (time) => `week of ${formatDay(time.getTime())}`,
};
const MONTHS: TimeUnit = {
  interval: utcMonth,
  days: 30.4,
  short: month,
  long: (time) => `${month(time)} ${year(time)}`,
};
const QUARTERS: TimeUnit = {
  interval: utcMonth.every(3) ?? utcMonth,
  days: 91.3,
  short: quarter,
  long: (time) => `${quarter(time)} ${year(time)}`,
};

/** The finest unit whose steps are this wide at the least, in pixels. */
export function unitFor([from, to]: Domain, widthPx: number, stepMinPx: number): TimeUnit {
  const units = [DAYS, WEEKS, MONTHS, QUARTERS, years(1), years(2), years(5)];
  const dayPx = (widthPx * DAY_MS) / (to - from);
  return units.find(({ days }) => days * dayPx >= stepMinPx) ?? years(10);
}

/** Where the steps that touch a stretch begin, in milliseconds, with the end of the last one. */
export function stepsOf({ interval }: TimeUnit, [from, to]: Domain): number[] {
  const edges: number[] = [];
  for (let edge = interval.floor(new Date(from)); ; edge = interval.offset(edge, 1)) {
    edges.push(edge.getTime());
    if (edge.getTime() >= to) return edges;
  }
}

/** A line of the axis with its words. */
export interface Tick {
  readonly time: number;
  readonly label: string;
  /** Whether a year begins here. */
  readonly isMajor: boolean;
}

/** A label and the space that keeps it apart from the next. */
const TICK_MIN_PX = 62;

/** The lines of an axis, as many as have room; where a year begins its number stands. */
export function timeTicks(domain: Domain, widthPx: number): readonly Tick[] {
  const unit = unitFor(domain, widthPx, TICK_MIN_PX);
  return stepsOf(unit, domain)
    .slice(0, -1)
    .map((time, at, steps) => {
      const date = new Date(time);
      const before = steps[at - 1];
      const isMajor =
        before === undefined ? isNewYear(date) : year(new Date(before)) !== year(date);
      return { time, isMajor, label: isMajor ? year(date) : unit.short(date) };
    });
}

function isNewYear(date: Date): boolean {
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
}
