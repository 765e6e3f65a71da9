import { parseList, trimValue } from "./parse-list-query.ts";

/** What a filter calls the models that do not report what it filters by. */
export const UNREPORTED = "unreported";
/** What the filter of release dates calls the models without one. */
export const UNKNOWN_DATE = "unknown";

/** Models with at least so many tokens, or those that do not report how many. */
export type TokensFilter = number | typeof UNREPORTED;

/** A number of tokens from the address; null when it is invalid. */
export function parseTokens(value: string): TokensFilter | null {
  const trimmed = trimValue(value);
  if (trimmed === UNREPORTED) return trimmed;
  return /^[1-9]\d{0,11}$/.test(trimmed) ? Number(trimmed) : null;
}

/** Whether a key of the tree of capabilities can be part of a path. */
export function isCapabilityKey(key: string): boolean {
  return /^[\w-]+$/.test(key);
}

/** Whether a text may be the keys that lead to a capability, such as `thinking.types.adaptive`. */
export function isCapabilityPath(text: string): boolean {
  return text.split(".").every(isCapabilityKey);
}

/** The paths of capabilities in the address, without duplicates; `unreported` may be among them. */
export function parseCapabilities(value: string): readonly string[] {
  return parseList(value).filter(isCapabilityPath);
}

/** The first and the last day that can be written: an open end of a range. */
export const [EARLIEST, LATEST] = ["0000-01-01", "9999-12-31"] as const;
const DAY_MS = 86_400_000;

/**
 * A filter of release dates from the address: days in UTC as `2025-01-01..2025-02-01`, both inclusive; a
 * period that moves with the calendar, `last-30-days` or `this-year`; or `unknown`. Null when it is
 * invalid.
 */
export function parseReleased(value: string): string | null {
  const trimmed = trimValue(value);
  return readReleased(trimmed, 0) === null ? null : trimmed;
}

/**
 * The first and the last moment of a filter of release dates, in milliseconds of the Unix epoch; null
 * when it is invalid.
 *
 * @param today the first moment of the day on which a period that moves with the calendar is read
 */
export function readReleased(
  released: string,
  today: number,
): readonly [from: number, to: number] | typeof UNKNOWN_DATE | null {
  if (released === UNKNOWN_DATE) return released;
  const last = /^last-([1-9]\d{0,4})-days$/.exec(released)?.[1];
  if (last) return [today - Number(last) * DAY_MS, today + DAY_MS - 1];
  const year = new Date(today).getUTCFullYear();
  const days = parseDays(released === "this-year" ? `${year}-01-01..${year}-12-31` : released);
  return days && [Date.parse(days.from), Date.parse(days.to) + DAY_MS - 1];
}

/** Days in UTC as `YYYY-MM-DD`, both inclusive. */
export interface DaysBetween {
  readonly from: string;
  readonly to: string;
}

/** A range of days, as `YYYY-MM-DD..YYYY-MM-DD`; null when it is invalid. */
export function parseDays(value: string): DaysBetween | null {
  const [from = "", to = "", ...rest] = trimValue(value).split("..");
  if (rest.length > 0 || !isDay(from) || !isDay(to) || from > to) return null;
  return { from, to };
}

/** A range of days as it stands in the address. */
export function writeDays({ from, to }: DaysBetween): string {
  return `${from}..${to}`;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that the month does not have would be parsed as one of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
