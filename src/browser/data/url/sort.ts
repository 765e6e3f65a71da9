import { COLUMNS, type ColumnKey } from "../../model-ui/columns/columns.ts";

/** The columns a list can be sorted by, by the names they have in the address: all of them. */
export type SortKey = ColumnKey;
export const SORT_KEYS: readonly SortKey[] = COLUMNS.map(({ key }) => key);

/** A chosen sort order; in the address `name`, or `-name` for descending. */
export interface Sort {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}
