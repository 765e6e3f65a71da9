import { mergeRuns, reversed, sortRun, type SortValue } from "./sorted-run.ts";

/** Row numbers in some order; null stands for 0, 1, 2 … in the API's order. */
export type Rows = Uint32Array | null;

/** Whether there is time left in this step of a search or sort; called many times a millisecond. */
export type HasTimeLeft = () => boolean;

/** Rows that are sorted at a time: less than a millisecond for numbers, a few for texts. */
const ROWS_PER_RUN = 2048;

/**
 * The rows sorted by one column, maintained as rows are added.
 *
 * Ties keep the order of the rows in both directions, and unknown values are last in both.
 */
export function createColumnOrder(valueOf: SortValue) {
  const unknown: number[] = [];
  /** Sorted runs of rows, the earlier rows first; each is larger than the next. */
  const runs: Uint32Array[] = [];
  let taken = 0;
  let latest: { size: number; direction: string; rows: Uint32Array } | undefined;
  /** The rest of a sort that ran out of time. */
  let work: Generator<undefined, void> | undefined;

  function* sort(size: number): Generator<undefined, void> {
    while (taken < size) {
      const end = Math.min(size, taken + ROWS_PER_RUN);
      const added: number[] = [];
      for (let row = taken; row < end; row += 1) {
        (Number.isNaN(valueOf(row)) ? unknown : added).push(row);
      }
      taken = end;
      runs.push(sortRun(added, valueOf));
      yield;
      while (isLastRunLargeEnough(runs)) yield* mergeLastTwo();
    }
    while (runs.length > 1) yield* mergeLastTwo();
  }

  function* mergeLastTwo(): Generator<undefined, void> {
    const [first, second] = runs.slice(-2) as [Uint32Array, Uint32Array];
    const merged = yield* mergeRuns(first, second, valueOf);
    runs.splice(-2, 2, merged);
  }

  return {
    /**
     * The first `size` rows, sorted; null when `hasTimeLeft` ends it before that, and the next call
     * continues. A size smaller than an earlier one scans every row.
     */
    rows: (
      size: number,
      direction: "ascending" | "descending",
      hasTimeLeft: HasTimeLeft,
    ): Uint32Array | null => {
      if (latest?.size === size && latest.direction === direction) return latest.rows;
      while (taken < size || runs.length > 1) {
        work ??= sort(size);
        if (work.next().done) work = undefined;
        else if (!hasTimeLeft()) return null;
      }
      const all = runs[0] ?? new Uint32Array(0);
      const isAhead = taken > size;
      const known = isAhead ? all.filter((row) => row < size) : all;
      const rows = new Uint32Array(size);
      rows.set(direction === "ascending" ? known : reversed(known, valueOf));
      rows.set(isAhead ? unknown.filter((row) => row < size) : unknown, known.length);
      latest = { size, direction, rows };
      return rows;
    },
  };
}

/** What `createColumnOrder` returns. */
export type ColumnOrder = ReturnType<typeof createColumnOrder>;

/** Whether the last run has caught up with the one before, so that merging them costs little. */
function isLastRunLargeEnough(runs: readonly Uint32Array[]): boolean {
  const [first, second] = [runs.at(-2), runs.at(-1)];
  return first !== undefined && second !== undefined && second.length * 2 > first.length;
}
