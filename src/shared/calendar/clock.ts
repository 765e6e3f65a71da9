import {
  DAY_MS,
  dateTimeFormat,
  formatDay,
  formatDayInEnglish,
  onReadersClock,
} from "../format/dates.ts";

/** By whose clock a calendar counts days, and in whose language it writes them. */
export interface Clock {
  /** A time as if this clock showed UTC, in milliseconds: its UTC parts are those of the clock. */
  readonly onClock: (time: number) => number;
  /** Writes the day of a time that is on the clock already. */
  readonly formatDay: (time: number) => string;
}

/** The clock and the language of whoever reads the page. */
export const READERS_CLOCK: Clock = { onClock: onReadersClock, formatDay };

/** The same for all readers: UTC, in English. */
export const UTC_CLOCK: Clock = { onClock: (time) => time, formatDay: formatDayInEnglish };

/** The clock of an IANA time zone, such as `Europe/Berlin`, in English; null when there is no such zone. */
export function clockIn(timeZone: string): Clock | null {
  try {
    const format = dateTimeFormat({ ...PARTS, timeZone }, "en-US");
    return { onClock: (time) => partsAsUtc(format, time), formatDay: formatDayInEnglish };
  } catch {
    return null;
  }
}

/** The first moment of the day of a time, or some days earlier, by a clock. */
export function midnightBefore(time: number, daysBefore: number, { onClock }: Clock): number {
  const wanted = (Math.floor(onClock(time) / DAY_MS) - daysBefore) * DAY_MS;
  const guess = wanted - (onClock(time) - time);
  // The clock may have been changed between the two.
  return wanted - (onClock(guess) - guess);
}

const PARTS: Intl.DateTimeFormatOptions = {
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
};

function partsAsUtc(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
}
