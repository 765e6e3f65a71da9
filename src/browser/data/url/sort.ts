import { COLUMNS } from "../../model-ui/columns/columns.ts";

/** The columns that a list can be sorted by, by their names in the address, without capabilities. */
export const SORT_KEYS: readonly string[] = COLUMNS.filter(({ sortValue }) => sortValue).map(
  ({ key }) => key,
);

/** How many columns a list is sorted by at most. */
export const SORTS_MAX = 4;

/** An order by one column; in the address `name`, or `-name` for descending. */
export interface Sort {
  readonly key: string;
  readonly direction: "ascending" | "descending";
}

/** An order of the list: by the first column, rows that tie there by the second, and so on; never empty. */
export type Sorting = readonly Sort[];

/** The order the API lists in, which is correct even while pages are missing. */
export const NEWEST_FIRST: Sort = { key: "released", direction: "descending" };

/** Whether an order is the API's own. */
export function isNewestFirst([first, ...others]: Sorting): boolean {
  return (
    others.length === 0 &&
    first?.key === NEWEST_FIRST.key &&
    first.direction === NEWEST_FIRST.direction
  );
}
