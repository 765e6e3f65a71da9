import type { ModelColumns } from "./model-columns.ts";

/** What narrows the list: every word must occur, and the line must be one of these, if any. */
export interface Narrowing {
  /** Folded words; see `foldWords`. */
  readonly words: readonly string[];
  /** Lines to keep; empty keeps them all. */
  readonly lines: readonly string[];
}

/** The rows that a narrowing keeps among the first `size`, in the API's order. */
export interface Found extends Narrowing {
  readonly size: number;
  readonly rows: Uint32Array;
}

/**
 * Finds the rows that a narrowing keeps.
 *
 * Goes only over the previous hits when the query has grown out of the previous one, and beyond the
 * rows searched then; so typing on and further pages are cheap.
 */
export function findRows(
  columns: ModelColumns,
  size: number,
  narrowing: Narrowing,
  previous: Found | null,
): Found {
  const base =
    previous && isRefinement(narrowing, previous) && previous.size <= size ? previous : null;
  const isKept = createTest(columns, narrowing);
  const kept: number[] = [];
  for (const row of base?.rows ?? []) if (isKept(row)) kept.push(row);
  for (let row = base?.size ?? 0; row < size; row += 1) if (isKept(row)) kept.push(row);
  return { ...narrowing, size, rows: Uint32Array.from(kept) };
}

/** Whether whatever `next` keeps was kept by `previous` too. */
function isRefinement(next: Narrowing, previous: Narrowing): boolean {
  return (
    previous.words.every((old) => next.words.some((word) => word.includes(old))) &&
    (previous.lines.length === 0 ||
      (next.lines.length > 0 && next.lines.every((line) => previous.lines.includes(line))))
  );
}

function createTest(columns: ModelColumns, { words, lines }: Narrowing): (row: number) => boolean {
  const places = columns.lines.flatMap(({ value }, place) =>
    value !== null && lines.includes(value) ? [place] : [],
  );
  return (row) => {
    if (lines.length > 0 && !places.includes(columns.line[row] as number)) return false;
    const text = columns.text[row] as string;
    return words.every((word) => text.includes(word));
  };
}

/**
 * Puts hits into order of how well they match, equally good ones in their own order: a name, ID or
 * alias that is the query, then one that begins with it, then one that holds it whole, then the rest.
 */
export function rankRows(
  columns: ModelColumns,
  rows: Uint32Array,
  words: readonly string[],
): Uint32Array {
  const query = words.join("");
  const tiers: number[][] = [[], [], [], []];
  for (const row of rows) {
    const text = columns.text[row] as string;
    const tier = text.includes(`\n${query}\n`)
      ? 0
      : text.includes(`\n${query}`)
        ? 1
        : text.includes(query)
          ? 2
          : 3;
    tiers[tier]?.push(row);
  }
  return Uint32Array.from(tiers.flat());
}
