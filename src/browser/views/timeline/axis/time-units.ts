import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from "d3-time";
import { DAY_MS, formatDay } from "#shared/format/dates.ts";
import { isolate } from "#shared/format/isolate.ts";
import { dayFormat, type FormatTime } from "#shared/format/reader-dates.ts";
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

/** A year in the figures of the reader's dates. */
export const year = wordsOf("year");
const day = (time: Date) => isolate(formatDay(time.getTime()));
const dayAndMonth = wordsOf("day", "month");
const month = wordsOf("month");
const quarter = (time: Date) => `Q${1 + Math.floor(time.getUTCMonth() / 3)}`;

const years = (count: number): TimeUnit => ({
  interval: utcYear.every(count) ?? utcYear,
  days: 365.25 * count,
  short: year,
  long: (time) =>
    count === 1 ? year(time) : `${year(time)}–${year(utcYear.offset(time, count - 1))}`,
});
const DAYS: TimeUnit = {
  interval: utcDay,
  days: 1,
  short: dayAndMonth,
  long: day,
};
const WEEKS: TimeUnit = {
  interval: utcMonday,
  days: 7,
  short: dayAndMonth,
  long: (time) => `week of ${day(time)}`,
};
const MONTHS: TimeUnit = {
  interval: utcMonth,
  days: 30.4,
  short: month,
  long: wordsOf("month", "year"),
};
const QUARTERS: TimeUnit = {
  interval: utcMonth.every(3) ?? utcMonth,
  days: 91.3,
  short: quarter,
  long: (time) => `${quarter(time)} ${year(time)}`,
};

/** Writes some parts of a day; the format is made when it is first needed. */
function wordsOf(...parts: Parameters<typeof dayFormat>[0]): (time: Date) => string {
  let format: FormatTime | undefined;
  return (time) => {
    format ??= dayFormat(parts);
    return isolate(format(time.getTime()));
  };
}

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
