/** How dates are written for one reader. Slow to make and quick to use, so made once. */
export interface ReaderDates {
  /** The language tag of what is written, for `lang`. */
  readonly locale: string;
  /** A moment by the reader's own clock, to the minute and with the zone: `Sun, 29 Nov 2026, 19:00 GMT-5`. */
  readonly formatMoment: (time: number) => string;
  /** The day that it is in UTC then, whatever the zone of the reader: `30 Nov 2026`. */
  readonly formatUtcDay: (time: number) => string;
}

/**
 * Dates in the words and digits of a locale and by the clock of a zone; the browser's own if left
 * out. For code that is loaded on demand: the first rows have the formats of `dates.ts`.
 *
 * @throws RangeError for a locale or zone that does not exist
 */
export function createReaderDates(locale?: string, timeZone?: string): ReaderDates {
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const moment = new Intl.DateTimeFormat(locale, {
    ...day,
    weekday: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    ...(timeZone !== undefined && { timeZone }),
  });
  const utcDay = new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" });
  return {
    locale: moment.resolvedOptions().locale,
    formatMoment: (time) => moment.format(time),
    formatUtcDay: (time) => utcDay.format(time),
  };
}

let ofThisReader: ReaderDates | undefined;

/** Dates as this browser writes them. */
export function readerDates(): ReaderDates {
  ofThisReader ??= createReaderDates();
  return ofThisReader;
}
