import { EARLIEST, LATEST, readReleased } from "./parse-filters.ts";

const DAY_MS = 86_400_000;

/**
 * A filter of release dates as a label: texts, and times in milliseconds of the Unix epoch for
 * whoever writes their days.
 */
export function releasedWords(released: string): readonly (string | number)[] {
  const days = /^last-(\d+)-days$/.exec(released)?.[1];
  if (days) return [`Last ${days} days`];
  if (released === "this-year") return ["This year"];
  const times = readReleased(released, 0);
  if (times === null || typeof times === "string") return ["Unknown date"];
  const [from, to] = [times[0], times[1] + 1 - DAY_MS];
  if (times[0] === EARLIEST) return ["Until ", to];
  if (times[1] === LATEST) return ["Since ", from];
  const year = new Date(from).getUTCFullYear();
  if (from === Date.UTC(year, 0) && times[1] + 1 === Date.UTC(year + 1, 0)) return [String(year)];
  return from === to ? [from] : [from, " – ", to];
}
