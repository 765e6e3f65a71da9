import type { Lifecycle } from "#shared/contract/lifecycle.ts";
import { isOfClaude } from "#shared/model-info/is-of-claude.ts";
import type { ModelColumns } from "./model-columns.ts";

/** What narrows the list; each part left out, or empty, keeps every model. */
export interface Narrowing {
  /** Folded words that must all occur; see `foldWords`. */
  readonly words: readonly string[];
  /** Lines to keep. */
  readonly lines: readonly string[];
  /** Stages to keep. */
  readonly lifecycles?: readonly Lifecycle[];
  /** Release times to keep, in milliseconds of the Unix epoch, both ends included. */
  readonly released?: readonly [from: number, to: number] | undefined;
  /** Whether to keep only models whose ID is one of Claude's. */
  readonly isClaudeOnly?: boolean;
}

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
  const query = narrowing.words.join("");
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
    tiers[count] = query === "" ? 0 : tierOf(columns.text[row] as string, query);
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

/** Whether whatever `next` keeps was kept by `previous` too. */
function isRefinement(next: Narrowing, previous: Narrowing): boolean {
  return (
    previous.words.every((old) => next.words.some((word) => word.includes(old))) &&
    isWithin(next.lines, previous.lines) &&
    isWithin(next.lifecycles ?? [], previous.lifecycles ?? []) &&
    isRangeWithin(next.released, previous.released) &&
    (next.isClaudeOnly === true || !previous.isClaudeOnly)
  );
}

/** Whether a choice keeps no more than another; an empty choice keeps everything. */
function isWithin(next: readonly string[], previous: readonly string[]): boolean {
  if (previous.length === 0) return true;
  return next.length > 0 && next.every((value) => previous.includes(value));
}

function isRangeWithin(next: Narrowing["released"], previous: Narrowing["released"]): boolean {
  if (!previous) return true;
  return next !== undefined && next[0] >= previous[0] && next[1] <= previous[1];
}

function createTest(columns: ModelColumns, narrowing: Narrowing): (row: number) => boolean {
  const { words, lines, lifecycles = [], released, isClaudeOnly } = narrowing;
  const linePlaces = columns.lines.flatMap(({ value }, place) =>
    value !== null && lines.includes(value) ? [place] : [],
  );
  return (row) => {
    if (lines.length > 0 && !linePlaces.includes(columns.line[row] as number)) return false;
    if (
      lifecycles.length > 0 &&
      !lifecycles.some((lifecycle) => lifecycle === columns.models[row]?.lifecycle)
    ) {
      return false;
    }
    if (released) {
      const time = columns.released[row] as number;
      // An unknown date, which is NaN, is in no range.
      if (!(time >= released[0] && time <= released[1])) return false;
    }
    if (isClaudeOnly && !isOfClaude(columns.models[row]?.id ?? "")) return false;
    const text = columns.text[row] as string;
    for (const word of words) if (!text.includes(word)) return false;
    return true;
  };
}

/**
 * Puts hits into order of how well they match, equally good ones in their own order: a name, ID or
 * alias that is the query, then one that begins with it, then one that holds it whole, then the rest.
 */
export function rankRows(rows: Uint32Array, tiers: Uint8Array): Uint32Array {
  const sizes = [0, 0, 0, 0];
  for (let at = 0; at < rows.length; at += 1) (sizes[tiers[at] as number] as number)++;
  const [exact = 0, begins = 0, holds = 0] = sizes;
  const next = [0, exact, exact + begins, exact + begins + holds];
  const ranked = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    ranked[(next[tiers[at] as number] as number)++] = rows[at] as number;
  }
  return ranked;
}

function tierOf(text: string, query: string): number {
  if (!text.includes(query)) return 3;
  if (!text.includes(`\n${query}`)) return 2;
  return text.includes(`\n${query}\n`) ? 0 : 1;
}
