/** The columns a list can be sorted by, by the names they have in the address. */
export const SORT_KEYS = ["released", "name", "id", "lifecycle", "context", "output"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** A chosen sort order; in the address `name`, or `-name` for descending. */
export interface Sort {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}
