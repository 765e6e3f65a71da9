import { useMemo, useState } from "react";
import { groupRows } from "../../../data/list/index/group-rows.ts";
import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";
import type { Grouping } from "../../../data/url/parse.ts";
import { groupedRows, plainRows, type DisplayRows } from "./display-rows.ts";

const NONE: ReadonlySet<string | null> = new Set();

/** The rows of the table, their models in order, and how to collapse a group or expand it again. */
export function useDisplayRows(
  index: ModelIndex,
  listing: Listing,
  grouping: Grouping | null,
): {
  readonly rows: DisplayRows;
  /** The models in the order of the rows, those of collapsed groups included. */
  readonly order: Listing;
  readonly toggleGroup: (value: string | null) => void;
} {
  const [collapsed, setCollapsed] = useState({ grouping, values: NONE });
  const values = collapsed.grouping === grouping ? collapsed.values : NONE;
  const grouped = useMemo(
    () => (grouping ? groupRows(index, listing, grouping) : null),
    [index, listing, grouping],
  );
  const rows = useMemo(
    () => (grouped ? groupedRows(index, listing, grouped, values) : plainRows(index, listing)),
    [index, listing, grouped, values],
  );
  const order = useMemo(
    () => (grouped ? { ...listing, rows: grouped.rows } : listing),
    [listing, grouped],
  );
  return {
    rows,
    order,
    toggleGroup(value) {
      const next = new Set(values);
      if (!next.delete(value)) next.add(value);
      setCollapsed({ grouping, values: next });
    },
  };
}
