import type { ModelIndex, Listing } from "./model-index.ts";

/** Rows that have a line or a year in common, below a head of theirs. */
export interface RowGroup {
  /** The line, or the year in digits; null where the API reports none. */
  readonly value: string | null;
  readonly count: number;
  /** The position of its first row among all grouped rows. */
  readonly start: number;
}

/** The rows of a listing, those of a group together. */
export interface GroupedRows {
  readonly groups: readonly RowGroup[];
  readonly rows: Uint32Array;
}

/** What rows are grouped by: a small number for each row, and what each number stands for. */
interface Key {
  readonly of: (row: number) => number;
  readonly value: (key: number) => string | null;
}

/**
 * Groups the rows of a listing by line or by the year of the release, in UTC.
 *
 * A group is where its first row would be, and its rows keep their order; what is not reported is last.
 */
export function groupRows(
  index: ModelIndex,
  { length, rows }: Pick<Listing, "length" | "rows">,
  by: "line" | "year",
): GroupedRows {
  const key = by === "line" ? lineKey(index) : yearKey(index);
  const counts = new Map<number, number>();
  for (let at = 0; at < length; at += 1) {
    const group = key.of(rows ? (rows[at] as number) : at);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const found = [...counts].map(([group, count]) => ({ group, count, value: key.value(group) }));
  const ordered = [
    ...found.filter(({ value }) => value !== null),
    ...found.filter(({ value }) => value === null),
  ];
  const nextOf = new Map<number, number>();
  let start = 0;
  const groups = ordered.map(({ group, count, value }): RowGroup => {
    nextOf.set(group, start);
    start += count;
    return { value, count, start: start - count };
  });
  const grouped = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const row = rows ? (rows[at] as number) : at;
    const group = key.of(row);
    const next = nextOf.get(group) as number;
    grouped[next] = row;
    nextOf.set(group, next + 1);
  }
  return { groups, rows: grouped };
}

function lineKey(index: ModelIndex): Key {
  const { lines } = index;
  return { of: index.lineOf, value: (line) => lines[line]?.value ?? null };
}

function yearKey(index: ModelIndex): Key {
  let [year, from, to] = [0, 0, 0];
  return {
    of(row) {
      const time = index.releasedAt(row);
      if (Number.isNaN(time)) return Number.NaN;
      // Most rows are of the year of the one before.
      if (time < from || time >= to) {
        year = new Date(time).getUTCFullYear();
        [from, to] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
      }
      return year;
    },
    value: (key) => (Number.isNaN(key) ? null : String(key)),
  };
}
