import { dateTimeFormat } from "#shared/format/dates.ts";
import { fold } from "#shared/format/fold.ts";
import type { TimeRange } from "./index/narrowing.ts";

/** Model releases are searched from this year on; before it there was none. */
const FIRST_YEAR = 2020;
/** How many years ahead of today a gateway may date a model. */
const YEARS_AHEAD = 2;
/** From so many letters on, the beginning of a month's name means it. */
const MONTH_LETTERS = 3;

/** A year that a search may mean. */
export const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** `2025-11`, `2025/11`, `2025年11月` */
const YEAR_MONTH = /^(\d{4})[^\d\s](\d{1,2})\D?$/u;
const MONTH_YEAR = /^(\d{1,2})[-./](\d{4})$/;
/** `nov-2026`, folded */
const NAME_YEAR = /^(\D+)(\d{4})$/u;

/**
 * Creates a reader of days, months and years in a search: as numbers, and as names in English and
 * another language. A month without a year is that of any year.
 */
export function createMonthReader(
  locale: string,
): (part: string, word: string) => readonly TimeRange[] {
  const names = [...monthNames("en"), ...monthNames(locale)];
  const lastYear = new Date().getUTCFullYear() + YEARS_AHEAD;
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  const monthNamed = (word: string) =>
    names.find(
      ({ name }) => name === word || (word.length >= MONTH_LETTERS && name.startsWith(word)),
    )?.month;

  return (part, word) => {
    if (YEAR.test(word)) return rangeOf(Number(word), 0, 12);
    const [, dayYear, dayMonth, day] = DAY.exec(part) ?? [];
    if (day !== undefined) return dayOf(Number(dayYear), Number(dayMonth) - 1, Number(day));
    const [, year, month] = YEAR_MONTH.exec(part) ?? [];
    if (year !== undefined) return rangeOf(Number(year), Number(month) - 1, 1);
    const [, monthFirst, yearSecond] = MONTH_YEAR.exec(part) ?? [];
    if (yearSecond !== undefined) return rangeOf(Number(yearSecond), Number(monthFirst) - 1, 1);
    const [, name = word, namedYear] = NAME_YEAR.exec(word) ?? [];
    const named = monthNamed(name);
    if (named === undefined) return [];
    return (namedYear === undefined ? years : [Number(namedYear)]).flatMap((of) =>
      rangeOf(of, named, 1),
    );
  };
}

/** The folded names of the months, alone and as they stand in a date. */
function monthNames(locale: string): { readonly name: string; readonly month: number }[] {
  const formats = (["long", "short"] as const).flatMap((month) => [
    dateTimeFormat({ month, timeZone: "UTC" }, locale),
    dateTimeFormat({ month, day: "numeric", timeZone: "UTC" }, locale),
  ]);
  return Array.from({ length: 12 }, (_, month) => month).flatMap((month) =>
    formats.map((format) => {
      const parts = format.formatToParts(Date.UTC(2024, month, 15));
      return { name: fold(parts.find(({ type }) => type === "month")?.value ?? ""), month };
    }),
  );
}

/** So many months from one on; none for a month that no year has. */
function rangeOf(year: number, month: number, months: number): readonly TimeRange[] {
  if (month < 0 || month > 11) return [];
  return [[Date.UTC(year, month), Date.UTC(year, month + months) - 1]];
}

function dayOf(year: number, month: number, day: number): readonly TimeRange[] {
  const from = Date.UTC(year, month, day);
  const isReal = new Date(from).getUTCMonth() === month && new Date(from).getUTCDate() === day;
  return isReal ? [[from, Date.UTC(year, month, day + 1) - 1]] : [];
}
