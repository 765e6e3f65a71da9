import { useMemo, useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { type GroupedRows, type RowGroup, groupRows } from "../../../data/list/index/group-rows.ts";
import type { Listing, ModelIndex } from "../../../data/list/index/model-index.ts";
import type { Grouping } from "../../../data/url/parse.ts";

/** The head of a group of rows, as a row of the table. */
export interface GroupHead extends RowGroup {
  readonly isCollapsed: boolean;
}

/** A row of the table: a model, or the head of a group. */
export type DisplayRow =
  | { readonly model: ModelInfo; readonly head?: undefined }
  | { readonly head: GroupHead; readonly model?: undefined };

/** What the table shows from its first row to its last: models and, where they are grouped, heads. */
export interface DisplayRows {
  readonly length: number;
  readonly at: (index: number) => DisplayRow;
  /** The row of a model; -1 when it is in none. Scans every row. */
  readonly indexOf: (id: string) => number;
}

/** The rows of a listing as they are. */
function plainRows(index: ModelIndex, listing: Listing): DisplayRows {
  const { rows, length } = listing;
  return {
    length,
    at: (at) => ({ model: index.model(rows ? (rows[at] as number) : at) }),
    indexOf: (id) => index.positionOf(id, listing),
  };
}

/** The rows of a listing below the heads of their groups, without those of collapsed groups. */
function groupedRows(
  index: ModelIndex,
  listing: Listing,
  { groups, rows }: GroupedRows,
  collapsed: ReadonlySet<string | null>,
): DisplayRows {
  /** The row of the head of each group. */
  const heads: number[] = [];
  let length = 0;
  for (const { value, count } of groups) {
    heads.push(length);
    length += 1 + (collapsed.has(value) ? 0 : count);
  }
  return {
    length,
    at(row) {
      const at = heads.findLastIndex((head) => head <= row);
      const group = groups[at] as RowGroup;
      const beyond = row - (heads[at] as number);
      return beyond === 0
        ? { head: { ...group, isCollapsed: collapsed.has(group.value) } }
        : { model: index.model(rows[group.start + beyond - 1] as number) };
    },
    indexOf(id) {
      const position = index.positionOf(id, { ...listing, rows });
      const at = groups.findLastIndex(({ start }) => start <= position);
      const group = groups[at];
      if (position === -1 || !group || collapsed.has(group.value)) return -1;
      return (heads[at] as number) + 1 + position - group.start;
    },
  };
}

const NONE: ReadonlySet<string | null> = new Set();

/** The rows of the table, their models in order, and how to collapse a group or expand it again. */
export function useDisplayRows(index: ModelIndex, listing: Listing, grouping: Grouping | null) {
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
    /** The models in the order of the rows, those of collapsed groups included. */
    order,
    toggleGroup: (value: string | null) => {
      const next = new Set(values);
      if (!next.delete(value)) next.add(value);
      setCollapsed({ grouping, values: next });
    },
  };
}
