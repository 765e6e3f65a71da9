/** Row numbers in some order; null stands for 0, 1, 2 … as they came. */
export type Rows = Uint32Array | null;

/** What a row is sorted by: a number, NaN for unknown, or a text; the same kind for every row. */
export type SortValue = (row: number) => number | string;

/**
 * The rows of one column in ascending order, kept up as rows are added.
 *
 * Ties keep the order of the rows in both directions, and unknown values are last in both.
 */
export interface ColumnOrder {
  /** The first `size` rows, sorted; calls must not go back to a smaller size. */
  readonly rows: (size: number, direction: "ascending" | "descending") => Uint32Array;
}

/** Starts the order of a column whose values may still grow at the end. */
export function createColumnOrder(valueOf: SortValue): ColumnOrder {
  let sortedSize = 0;
  let known = new Uint32Array(0);
  const unknown: number[] = [];
  let latest: { size: number; direction: string; rows: Uint32Array } | undefined;

  const extend = (size: number) => {
    const added: number[] = [];
    for (let row = sortedSize; row < size; row += 1) {
      (Number.isNaN(valueOf(row)) ? unknown : added).push(row);
    }
    known = merge(known, sortAscending(added, valueOf), valueOf);
    sortedSize = size;
  };

  return {
    rows(size, direction) {
      if (latest?.size === size && latest.direction === direction) return latest.rows;
      if (size > sortedSize) extend(size);
      const rows = new Uint32Array(size);
      if (direction === "ascending") rows.set(known);
      else reverseKeepingTies(known, valueOf, rows);
      rows.set(unknown, known.length);
      latest = { size, direction, rows };
      return rows;
    },
  };
}

/** Sorts row numbers that are themselves ascending; already sorted columns cost one look. */
function sortAscending(rows: readonly number[], valueOf: SortValue): Uint32Array {
  const sorted = Uint32Array.from(rows);
  if (isMonotone(sorted, valueOf, 1)) return sorted;
  if (isMonotone(sorted, valueOf, -1)) {
    reverseKeepingTies(sorted.slice(), valueOf, sorted);
    return sorted;
  }
  return sorted.sort((a, b) => compare(valueOf, a, b) || a - b);
}

function isMonotone(rows: Uint32Array, valueOf: SortValue, sign: 1 | -1): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (compare(valueOf, rows[at - 1] as number, rows[at] as number) * sign > 0) return false;
  }
  return true;
}

function compare(valueOf: SortValue, a: number, b: number): number {
  const left = valueOf(a);
  const right = valueOf(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Merges two ascending runs; on a tie the first run, whose rows are earlier, wins. */
function merge(
  first: Uint32Array,
  second: Uint32Array,
  valueOf: SortValue,
): Uint32Array<ArrayBuffer> {
  const merged = new Uint32Array(first.length + second.length);
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const takesFirst =
      right >= second.length ||
      (left < first.length &&
        compare(valueOf, first[left] as number, second[right] as number) <= 0);
    merged[at] = (takesFirst ? first[left++] : second[right++]) as number;
  }
  return merged;
}

/** Writes ascending rows into `target` from the other end, with equal values in their own order. */
function reverseKeepingTies(rows: Uint32Array, valueOf: SortValue, target: Uint32Array): void {
  let written = 0;
  let end = rows.length;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && compare(valueOf, rows[start - 1] as number, rows[start] as number) === 0) {
      start -= 1;
    }
    for (let at = start; at < end; at += 1) target[written++] = rows[at] as number;
    end = start;
  }
}
