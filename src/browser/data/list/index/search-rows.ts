import type { ModelColumns } from "./model-columns.ts";
import { createTest, isRefinement, wholeName, type Narrowing } from "./narrowing.ts";

/** A search that goes over the catalogue in steps, and shows what it has found meanwhile. */
export interface RowSearch {
  readonly narrowing: Narrowing;
  /** How many rows have been looked at. */
  readonly searched: () => number;
  /** The rows found so far, in the API's order; valid until the next step. */
  readonly found: () => Uint32Array;
  /** How well each of them matches, 0 best; see `rankRows`. */
  readonly tiers: () => Uint8Array;
  /** Looks at rows up to `size` for as long as `hasTimeLeft` says so, and at a few at the least. */
  readonly advance: (size: number, hasTimeLeft: () => boolean) => void;
}

/** After this many rows the clock is asked; they take a fraction of a millisecond. */
const ROWS_PER_LOOK = 2048;

/**
 * Starts a search over columns that may still grow.
 *
 * Goes only over the hits of a previous search when the query has grown out of that one, and
 * beyond the rows searched then; so typing on and further pages are cheap.
 */
export function searchRows(
  columns: ModelColumns,
  narrowing: Narrowing,
  previous: readonly RowSearch[],
): RowSearch {
  const base = previous.find((other) => isRefinement(narrowing, other.narrowing));
  const candidates = base?.found().slice() ?? new Uint32Array(0);
  const start = base?.searched() ?? 0;
  const tierOf = createTierOf(narrowing);
  let hits = new Uint32Array(Math.max(16, candidates.length));
  let tiers = new Uint8Array(hits.length);
  let count = 0;
  let nextCandidate = 0;
  let nextRow = start;

  const keep = (row: number) => {
    if (count === hits.length) {
      const [moreHits, moreTiers] = [new Uint32Array(count * 2), new Uint8Array(count * 2)];
      moreHits.set(hits);
      moreTiers.set(tiers);
      [hits, tiers] = [moreHits, moreTiers];
    }
    tiers[count] = tierOf(columns.text[row] as string);
    hits[count++] = row;
  };

  return {
    narrowing,
    searched: () =>
      nextCandidate < candidates.length ? (candidates[nextCandidate] ?? 0) : nextRow,
    found: () => hits.subarray(0, count),
    tiers: () => tiers.subarray(0, count),
    advance(size, hasTimeLeft) {
      const isMatch = createTest(columns, narrowing);
      do {
        const candidatesEnd = Math.min(candidates.length, nextCandidate + ROWS_PER_LOOK);
        for (; nextCandidate < candidatesEnd; nextCandidate += 1) {
          const row = candidates[nextCandidate] as number;
          if (isMatch(row)) keep(row);
        }
        if (nextCandidate < candidates.length) continue;
        const rowsEnd = Math.min(size, nextRow + ROWS_PER_LOOK);
        for (; nextRow < rowsEnd; nextRow += 1) if (isMatch(nextRow)) keep(nextRow);
      } while ((nextCandidate < candidates.length || nextRow < size) && hasTimeLeft());
    },
  };
}

/**
 * Puts hits into order of how well they match, equally good ones in their own order: a name, ID or
 * alias that is the query, then one that begins with it, then one that ends with it, then one that holds
 * it whole, then the rest.
 */
export function rankRows(rows: Uint32Array, tiers: Uint8Array): Uint32Array {
  const next = [0, 0, 0, 0, 0, 0];
  for (const tier of tiers.subarray(0, rows.length)) (next[tier + 1] as number)++;
  for (let tier = 1; tier < next.length; tier += 1) {
    (next[tier] as number) += next[tier - 1] as number;
  }
  const ranked = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    ranked[(next[tiers[at] as number] as number)++] = rows[at] as number;
  }
  return ranked;
}

/** How well the text of a row matches; it is asked for every hit, so it makes no text of its own. */
function createTierOf({ words, names = [] }: Narrowing): (text: string) => number {
  const query = words.join("");
  if (query === "") return () => 0;
  const wholes = names.map(wholeName);
  const [whole, start, end] = [wholeName(query), `\n${query}`, `${query}\n`];
  return (text) => {
    for (const name of wholes) if (text.includes(name)) return 0;
    if (!text.includes(query)) return 4;
    if (text.includes(start)) return text.includes(whole) ? 0 : 1;
    return text.includes(end) ? 2 : 3;
  };
}
