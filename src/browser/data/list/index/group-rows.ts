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

/** What rows are grouped by: a small number from 0 for each row, and what each number stands for. */
interface Key {
  readonly of: Uint32Array;
  readonly value: (key: number) => string | null;
}

const keys = { line: lineKey, year: yearKey } as const;
/** Keys by index, so that another order of the same rows costs two passes over numbers. */
const known = { line: new WeakMap<ModelIndex, Key>(), year: new WeakMap<ModelIndex, Key>() };

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
  const key = known[by].get(index) ?? keys[by](index);
  known[by].set(index, key);
  // Arrays and no maps: these loops run over every row in the frame that shows a new order.
  const counts: number[] = [];
  const found: number[] = [];
  for (let at = 0; at < length; at += 1) {
    const group = key.of[rows ? (rows[at] as number) : at] as number;
    const count = counts[group];
    if (count === undefined) found.push(group);
    counts[group] = (count ?? 0) + 1;
  }
  const isReported = (group: number) => key.value(group) !== null;
  const ordered = [...found.filter(isReported), ...found.filter((group) => !isReported(group))];
  const nexts: number[] = [];
  let start = 0;
  const groups = ordered.map((group): RowGroup => {
    const count = counts[group] as number;
    nexts[group] = start;
    start += count;
    return { value: key.value(group), count, start: start - count };
  });
  const grouped = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const row = rows ? (rows[at] as number) : at;
    const group = key.of[row] as number;
    grouped[nexts[group] as number] = row;
    (nexts[group] as number)++;
  }
  return { groups, rows: grouped };
}

function lineKey(index: ModelIndex): Key {
  const { lines } = index;
  const of = Uint32Array.from({ length: index.size }, (_, row) => index.lineOf(row));
  return { of, value: (line) => lines[line]?.value ?? null };
}

function yearKey(index: ModelIndex): Key {
  const years: number[] = [];
  const of = new Uint32Array(index.size);
  const keyOf = (year: number) => {
    const known = years.indexOf(year);
    return known === -1 ? years.push(year) - 1 : known;
  };
  const unknown = years.push(Number.NaN) - 1;
  let [key, from, to] = [unknown, 0, 0];
  for (let row = 0; row < of.length; row += 1) {
    const time = index.releasedAt(row);
    // Most rows are of the year of the one before.
    if (time < from || time >= to) {
      const year = new Date(time).getUTCFullYear();
      key = keyOf(year);
      [from, to] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
    }
    of[row] = Number.isNaN(time) ? unknown : key;
  }
  return { of, value: (group) => (group === unknown ? null : String(years[group])) };
}
