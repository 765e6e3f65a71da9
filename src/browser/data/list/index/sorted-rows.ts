import { columnOf } from "../../../model-ui/columns/columns.ts";
import { isNewestFirst, NEWEST_FIRST, type Sort, type Sorting } from "../../url/sort.ts";
import {
  createColumnOrder,
  type ColumnOrder,
  type HasTimeLeft,
  type Rows,
} from "./column-order.ts";
import type { ModelColumns } from "./model-columns.ts";
import type { SortValue } from "./sorted-run.ts";

/**
 * All rows in an order; undefined while they are being sorted, and the next call continues.
 *
 * Rows that tie in every column keep the API's order, and unknown values are last in each.
 */
export type SortRows = (
  size: number,
  sorting: Sorting,
  hasTimeLeft: HasTimeLeft,
) => Rows | undefined;

/** Sorts columns that may still grow; each is sorted once, and an order by several combines theirs. */
export function createSortRows(columns: ModelColumns): SortRows {
  const orders = new Map<string, ColumnOrder & { readonly valueOf: SortValue }>();
  let combined: { readonly key: string; readonly rows: Uint32Array } | undefined;

  const orderOf = (key: string) => {
    const known = orders.get(key);
    if (known) return known;
    const valueOf = sortValue(columns, key);
    const order = { ...createColumnOrder(valueOf), valueOf };
    orders.set(key, order);
    return order;
  };
  const rowsBy = (size: number, sort: Sort, hasTimeLeft: HasTimeLeft) => {
    if (columns.isNewestFirst && isNewestFirst([sort])) return null;
    return orderOf(sort.key).rows(size, sort.direction, hasTimeLeft) ?? undefined;
  };

  return (size, sorting, hasTimeLeft) => {
    const [first = NEWEST_FIRST, ...others] = sorting;
    if (others.length === 0) return rowsBy(size, first, hasTimeLeft);
    const key = JSON.stringify([size, sorting]);
    if (combined?.key === key) return combined.rows;
    const levels: Level[] = [];
    for (const sort of sorting) {
      const rows = rowsBy(size, sort, hasTimeLeft);
      if (rows === undefined) return undefined;
      levels.push({ rows: rows ?? apiOrder(size), valueOf: orderOf(sort.key).valueOf });
    }
    combined = { key, rows: combine(levels) };
    return combined.rows;
  };
}

interface Level {
  readonly rows: Uint32Array;
  readonly valueOf: SortValue;
}

/**
 * The rows by the first level, its ties by the second and so on: from the last to the first, each level
 * deals the rows out to its values, in the order that they have so far.
 */
function combine(levels: readonly Level[]): Uint32Array {
  return levels.reduceRight<Uint32Array | null>((rows, level) => {
    if (rows === null) return level.rows;
    const { ranks, starts } = rank(level);
    const dealt = new Uint32Array(rows.length);
    for (const row of rows) dealt[(starts[ranks[row] as number] as number)++] = row;
    return dealt;
  }, null) as Uint32Array;
}

/** The rank of the value of each row, from 0, and how many rows are of a lower one. */
function rank({ rows, valueOf }: Level) {
  const ranks = new Uint32Array(rows.length);
  const starts: number[] = [];
  let before: number | string | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const value = valueOf(row);
    // Unknown values are one.
    if (!Object.is(value, before)) starts.push(at);
    before = value;
    ranks[row] = starts.length - 1;
  }
  return { ranks, starts };
}

function apiOrder(size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, row) => row);
}

/** What the rows of a column are sorted by; each value is made once, when first needed. */
function sortValue(columns: ModelColumns, key: string): SortValue {
  if (key === NEWEST_FIRST.key) return (row) => columns.released[row] as number;
  const { sortValue: valueOf = () => Number.NaN } = columnOf(key) ?? {};
  const values: (number | string)[] = [];
  return (row) => (values[row] ??= valueOf(columns.models[row] as (typeof columns.models)[number]));
}
