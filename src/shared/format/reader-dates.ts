import { DATE_LOCALE, dateTimeFormat, DAY, isEnglish } from "./dates.ts";

/** Formats a time, given in milliseconds of the Unix epoch. */
export type FormatTime = (time: number) => string;

/**
 * Creates a format of some parts of a day, in UTC as in `formatDay`: `Nov 2026`.
 *
 * @throws RangeError for a locale that does not exist
 */
export function dayFormat(
  parts: readonly (keyof typeof DAY)[],
  locale: string = DATE_LOCALE,
): FormatTime {
  const lengths = Object.fromEntries(parts.map((part) => [part, DAY[part]]));
  return dateFormat({ ...lengths, timeZone: "UTC" }, locale);
}

/**
 * Creates a format of moments in a time zone, the reader's own if left out:
 * `Sun, 29 Nov 2026, 19:00 GMT-5`, and without the day of the week and the zone for a short one. For
 * code that is loaded on demand: the first rows have the formats of `dates.ts`.
 *
 * @throws RangeError for a locale or zone that does not exist
 */
export function momentFormat(
  length: "long" | "short",
  locale: string = DATE_LOCALE,
  timeZone?: string,
): FormatTime {
  const isLong = length === "long";
  const zone: Intl.DateTimeFormatOptions = timeZone === undefined ? {} : { timeZone };
  const day: Intl.DateTimeFormatOptions = { ...(isLong && { weekday: "short" }), ...DAY, ...zone };
  const clock: Intl.DateTimeFormatOptions = {
    hour: "numeric",
    minute: "2-digit",
    ...(isLong && { timeZoneName: "short" }),
  };
  if (!isEnglish(locale)) return dateFormat({ ...day, ...clock }, locale);
  const date = dateFormat(day, locale);
  // 12 or 24 hours, as in the reader's variant of English.
  const hours = dateTimeFormat({ ...(isLong ? clock : { timeStyle: "short" }), ...zone }, locale);
  return (time) => `${date(time)}, ${hours.format(time)}`;
}

/** A date format; every variant of English gets the words and the order of the page. */
function dateFormat(options: Intl.DateTimeFormatOptions, locale: string): FormatTime {
  if (!isEnglish(locale)) {
    const whole = dateTimeFormat(options, locale);
    return (time) => whole.format(time);
  }
  const words = dateTimeFormat(options, "en-US");
  return (time) => {
    const parts = words.formatToParts(time);
    const valueOf = (name: string) => parts.find(({ type }) => type === name)?.value ?? "";
    const day = ["day", "month", "year"].map(valueOf).filter(Boolean).join(" ");
    return [valueOf("weekday"), day].filter(Boolean).join(", ");
  };
}

let writeMoment: FormatTime | undefined;
let writeShortMoment: FormatTime | undefined;
let writeSecond: Intl.DateTimeFormat | undefined;

/** A moment by the reader's own clock, to the minute and with the zone: `Sun, 29 Nov 2026, 19:00 GMT-5`. */
export function formatReadersMoment(time: number): string {
  writeMoment ??= momentFormat("long");
  return writeMoment(time);
}

/** The same in short: `29 Nov 2026, 19:00`. */
export function formatShortMoment(time: number): string {
  writeShortMoment ??= momentFormat("short");
  return writeShortMoment(time);
}

/** The time of day by the reader's own clock, to the second: `19:00:07`. */
export function formatSecond(time: number): string {
  writeSecond ??= dateTimeFormat({ hour: "numeric", minute: "2-digit", second: "2-digit" });
  return writeSecond.format(time);
}
