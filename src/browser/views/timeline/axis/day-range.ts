import { DAY_MS } from "#shared/format/dates.ts";
import {
  EARLIEST,
  LATEST,
  readReleased,
  UNKNOWN_DATE,
  type DaysBetween,
} from "../../../data/url/parse-filters.ts";
import type { Domain } from "./domain.ts";

/** How far from today the axis extends. */
const REACH_DAYS = 30 * 365;
/** The shortest strip, so that one release has days around it to choose from. */
const STRIP_DAYS_MIN = 30;

/** Days since the Unix epoch in UTC, both inclusive. */
export type DayRange = readonly [first: number, last: number];

/** The day of a moment. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}

/** The first moment of a day. */
export function timeOfDay(day: number): number {
  return day * DAY_MS;
}

/** A range of moments that has all of these days. */
export function domainOf([first, last]: DayRange): Domain {
  return [first * DAY_MS, (last + 1) * DAY_MS];
}

/** The days from the first release to the last one or today; times that are NaN are passed over. */
export function releaseDays(times: Iterable<number>, now: number): DayRange {
  const today = dayOf(now);
  let [first, last] = [today, today];
  for (const time of times) {
    const day = dayOf(time);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  first = Math.max(first, today - REACH_DAYS);
  last = Math.min(last, today + REACH_DAYS);
  return [Math.min(first, last - STRIP_DAYS_MIN), last];
}

/** A range of the address as days. */
export function daysOf({ from, to }: DaysBetween): DayRange {
  return [dayOf(Date.parse(from)), dayOf(Date.parse(to))];
}

/** The days of a filter of release dates, its open end being that of others; null for no days. */
export function filteredDays(released: string | null, all: DayRange, now: number): DayRange | null {
  const times = released === null ? null : readReleased(released, timeOfDay(dayOf(now)));
  if (times === null || times === UNKNOWN_DATE) return null;
  const [from, to] = [dayOf(times[0]), dayOf(times[1])];
  return [from === FIRST_DAY ? all[0] : from, to === LAST_DAY ? all[1] : to];
}
const [FIRST_DAY, LAST_DAY] = [dayOf(Date.parse(EARLIEST)), dayOf(Date.parse(LATEST))];

/** A range of days, kept inside others as far as it overlaps them; none is all. */
export function readRange(range: DayRange | null, all: DayRange): DayRange {
  return range === null ? all : [clampDay(range[0], all), clampDay(range[1], all)];
}

/** Days as a range for the address; null for all of them, which need no filter. */
export function writeRange([first, last]: DayRange, all: DayRange): DaysBetween | null {
  if (first <= all[0] && last >= all[1]) return null;
  return { from: isoDay(first), to: isoDay(last) };
}

/** The nearest of the days. */
export function clampDay(day: number, [first, last]: DayRange): number {
  return Math.min(Math.max(day, first), last);
}

/** So many months on, the same day of the month or the last one that the month has. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)));
}

/** A day as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
