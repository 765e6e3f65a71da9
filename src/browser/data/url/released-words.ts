import { EARLIEST, LATEST, parseDays } from "./parse-filters.ts";

/**
 * A filter of release dates as a label: texts, and times in milliseconds of the Unix epoch for
 * whoever writes their days.
 */
export function releasedWords(released: string): readonly (string | number)[] {
  const period = /^last-(\d+)-days$/.exec(released)?.[1];
  if (period) return [`Last ${period} days`];
  if (released === "this-year") return ["This year"];
  const days = parseDays(released);
  if (days === null) return ["Unknown date"];
  const { from, to } = days;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (from === EARLIEST) return ["Until ", last];
  if (to === LATEST) return ["Since ", first];
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return [year];
  return from === to ? [first] : [first, " – ", last];
}
