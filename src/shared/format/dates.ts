import { formatAmount } from "./count.ts";

/**
 * The time of an RFC 3339 field in milliseconds of the Unix epoch; NaN when it is missing, not a
 * time, or the epoch itself, which the API sends for an unknown release date.
 *
 * @see https://platform.claude.com/docs/en/api/models/retrieve `created_at`
 */
export function timeOf(value: string | null | undefined): number {
  return Date.parse(value ?? "") || Number.NaN;
}

/** A day of UTC, in milliseconds. */
export const DAY_MS = 86_400_000;

/**
 * The tag of the language that dates are written in: the reader's, without the `@posix` that it may
 * have on Linux, which is in no tag.
 */
export const DATE_LOCALE = browserLanguage()?.split("@")[0] || "en";

/** Undefined where there is no page: Node, from 21 on, has a navigator with the language of its machine. */
function browserLanguage(): string | undefined {
  const { document, navigator } = globalThis as {
    readonly document?: object;
    readonly navigator?: { readonly language: string };
  };
  return document && navigator?.language;
}

/** Whether a language has the order of the page: `9 Nov 2026` for every reader of English. */
export function isEnglish(locale: string): boolean {
  return /^en\b/.test(locale);
}

/** The length of each part of a day. */
export const DAY = { day: "numeric", month: "short", year: "numeric" } as const;

/**
 * Creates a date format; every one on the page comes from here. Gregorian in all languages, as the
 * dates of the API are. Slow to create and quick to use, so create it once.
 *
 * @throws RangeError for a locale or zone that does not exist
 */
export function dateTimeFormat(
  options: Intl.DateTimeFormatOptions,
  locale: string = DATE_LOCALE,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: "gregory", ...options });
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** In English, the first rows do not wait for `Intl`. */
const isByHand = isEnglish(DATE_LOCALE);
let localDay: Intl.DateTimeFormat | undefined;

/**
 * A day as `9 Nov 2026`, or as written in the reader's language; in UTC, because release and
 * retirement dates are dates and not moments.
 */
export function formatDay(time: number): string {
  if (!isByHand) {
    localDay ??= dateTimeFormat({ ...DAY, timeZone: "UTC" });
    return localDay.format(time);
  }
  return formatDayInEnglish(time);
}

/** A day as `9 Nov 2026`, in UTC, whatever the reader's language: for what others read too. */
export function formatDayInEnglish(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A moment as `2026-11-09 00:00:00 UTC`, exact to the second. */
export function formatMoment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** A moment as the reader's clock shows it, such as `12:03`. */
export function formatClock(time: number): string {
  clock ??= dateTimeFormat({ hour: "numeric", minute: "2-digit" });
  return clock.format(time);
}

/** Created on first use, which is after the first rows, and only once. */
let clock: Intl.DateTimeFormat | undefined;

/** Whole calendar days in UTC from `now` to `time`; negative when it is past. */
export function daysUntil(time: number, now: number): number {
  return Math.floor(time / DAY_MS) - Math.floor(now / DAY_MS);
}

/** A time as if the reader's clock showed UTC, in milliseconds: its UTC parts are theirs. */
export function onReadersClock(time: number): number {
  return time - new Date(time).getTimezoneOffset() * 60_000;
}

/**
 * The day of a moment by the reader's clock, such as a retirement's: unlike a release it lies ahead, and
 * whoever plans for it needs their own day.
 */
export function formatReadersDay(time: number): string {
  return formatDay(onReadersClock(time));
}

/** A moment in UTC, to the second and, where that differs, by the reader's clock. */
export function formatExactMoment(time: number): string {
  const exact = formatMoment(time);
  if (onReadersClock(time) === time) return exact;
  return `${exact} (${formatReadersDay(time)}, ${formatClock(time)} your time)`;
}

/** Whole calendar days from `now` to a moment by the reader's clock; negative when it is past. */
export function readersDaysUntil(time: number, now: number): number {
  return daysUntil(onReadersClock(time), onReadersClock(now));
}

/**
 * How far off a moment is: in minutes and hours within a day, then in days of the reader's calendar, so
 * that it agrees with the day from `formatReadersDay`.
 */
export function formatCountdown(time: number, now: number): string {
  const exactly = (time - now) / 60_000;
  const minutes = exactly > 0 ? Math.ceil(exactly) : Math.min(-1, Math.floor(exactly));
  if (Math.abs(minutes) < 60) return relative(minutes, "minute");
  if (Math.abs(minutes) < 1440) return relative(Math.trunc(minutes / 60), "hour");
  // A day may have 25 hours.
  return relative(readersDaysUntil(time, now) || Math.sign(minutes), "day");
}

/** How long ago, in the largest unit that still says something: days, then months, then years. */
export function formatAge(time: number, now: number): string {
  const days = daysUntil(time, now);
  if (days === 0) return "today";
  const months = monthsUntil(time, now);
  if (months === 0) return relative(days, "day");
  return Math.abs(months) < 24
    ? relative(months, "month")
    : relative(Math.trunc(months / 12), "year");
}

/** How long ago something was, in minutes or hours until a day has passed. */
export function formatElapsed(time: number, now: number): string {
  const minutes = Math.floor((now - time) / 60_000);
  if (minutes < 1) return "a moment ago";
  if (minutes < 60) return relative(-minutes, "minute");
  return minutes < 1440 ? relative(-Math.floor(minutes / 60), "hour") : formatAge(time, now);
}

function relative(count: number, unit: string): string {
  const amount = formatAmount(Math.abs(count), unit);
  return count < 0 ? `${amount} ago` : `in ${amount}`;
}

/** Whole calendar months in UTC from `now` to `time`, rounded towards now. */
function monthsUntil(time: number, now: number): number {
  const [from, to] = [new Date(Math.min(time, now)), new Date(Math.max(time, now))];
  const apart =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const whole = to.getUTCDate() < from.getUTCDate() ? apart - 1 : apart;
  return time < now ? -whole : whole;
}
