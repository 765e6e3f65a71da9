import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";
import { lifelineOf, type Lifeline } from "./lifeline.ts";

/** Up to this many bars are drawn one by one; a longer list is counted by release instead. */
export const LIFELINES_MAX = 1000;

/** The models of one line with a known release, in the order they are drawn: newest first. */
export interface LineGroup {
  /** As the API names it; null where it names none. */
  readonly line: string | null;
  readonly count: number;
  /** One per model; empty in a list that is too long for it. */
  readonly lifelines: readonly Lifeline[];
  /** When its models were released, the oldest first, in milliseconds of the Unix epoch. */
  readonly releases: Float64Array;
}

/** A list laid out for a time axis. */
export interface Drawn {
  /** The line with the newest release first, models without a line last. */
  readonly groups: readonly LineGroup[];
  /** How many models have a at on the axis. */
  readonly dated: number;
  /** Whether there are too many for bars, so that releases are counted. */
  readonly isBinned: boolean;
  /** The rows of models whose release is unknown, in the order of the list. */
  readonly undated: readonly number[];
}

/** Groups the models of a list by line, whatever order the list is in. */
export function groupByLine(index: ModelIndex, listing: Listing, now: number): Drawn {
  const rowsOf = new Map<string | null, number[]>();
  const undated: number[] = [];
  for (let at = 0; at < listing.length; at += 1) {
    const row = listing.rows ? (listing.rows[at] as number) : at;
    if (Number.isNaN(index.releasedAt(row))) undated.push(row);
    else {
      // An empty name names nothing.
      const line = index.model(row).line || null;
      const rows = rowsOf.get(line);
      if (rows) rows.push(row);
      else rowsOf.set(line, [row]);
    }
  }
  const dated = listing.length - undated.length;
  const isBinned = dated > LIFELINES_MAX;
  const groups = [...rowsOf].map(([line, rows]) => groupOf(index, line, rows, isBinned, now));
  return { groups: groups.sort(compareGroups), dated, isBinned, undated };
}

function groupOf(
  index: ModelIndex,
  line: string | null,
  rows: readonly number[],
  isBinned: boolean,
  now: number,
): LineGroup {
  const releases = sortedReleases(index, rows);
  if (isBinned) return { line, count: rows.length, lifelines: [], releases };
  // Rows as numbers are the API's order, which decides between releases of the same moment.
  const newestFirst = rows.toSorted((a, b) => index.releasedAt(b) - index.releasedAt(a) || a - b);
  const lifelines = newestFirst.map((row) => lifelineOf(index.model(row), now));
  return { line, count: rows.length, lifelines, releases };
}

/** Oldest first; the API's order is the reverse, so that as a rule there is nothing to sort. */
function sortedReleases(index: ModelIndex, rows: readonly number[]): Float64Array {
  const releases = new Float64Array(rows.length);
  let isSorted = true;
  for (let at = 0; at < rows.length; at += 1) {
    const release = index.releasedAt(rows[rows.length - 1 - at] as number);
    releases[at] = release;
    if (at > 0 && release < (releases[at - 1] as number)) isSorted = false;
  }
  return isSorted ? releases : releases.sort();
}

function compareGroups(a: LineGroup, b: LineGroup): number {
  if (a.line === null || b.line === null) return Number(a.line === null) - Number(b.line === null);
  const newest = (b.releases.at(-1) ?? 0) - (a.releases.at(-1) ?? 0);
  return newest || (a.line < b.line ? -1 : 1);
}
