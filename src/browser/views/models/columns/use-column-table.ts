import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type TableState,
  type Updater,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { COLUMNS, columnOf } from "../../../model-ui/columns/columns.ts";
import { FIRST_COLUMN } from "../../../model-ui/columns/default-columns.ts";
import type { ColumnChoice } from "../../../data/url/column-choice.ts";
import { SORTS_MAX, type Sorting } from "../../../data/url/sort.ts";
import { choiceOf, shownIn, wholeOrder } from "./column-state.ts";

/** What of TanStack Table holds the columns and the order; rows go from the index to the painter. */
const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});
const NO_ROWS: readonly ModelInfo[] = [];

/** What the table begins with, and who hears of changes. */
export interface ColumnTableOptions {
  readonly choice: ColumnChoice;
  /** The order of the rows; null when the best matches come first. */
  readonly sorting: Sorting | null;
  /** Columns to choose from beside those that every list has. */
  readonly offered?: readonly string[];
  readonly onChoice: (choice: ColumnChoice) => void;
  /** Called with an empty order when its last column was taken out. */
  readonly onSorting: (sorting: Sorting) => void;
}

/** The table of TanStack, with the address as its state. */
export function useColumnTable(options: ColumnTableOptions) {
  const { choice, sorting, offered = NO_KEYS, onChoice, onSorting } = options;
  const keys = [...new Set([...COLUMNS.map(({ key }) => key), ...shownIn(choice), ...offered])];
  const keysText = keys.join();
  const columns = useMemo(() => keysText.split(",").map(definitionOf), [keysText]);
  const shown = shownIn(choice);
  const state: Pick<TableState<typeof features>, StateName> = {
    columnOrder: wholeOrder(shown, keys),
    columnPinning: { start: [FIRST_COLUMN, ...choice.pinned], end: [] },
    columnSizing: { ...choice.widths },
    columnVisibility: Object.fromEntries(keys.map((key) => [key, shown.includes(key)])),
    sorting: (sorting ?? []).map(({ key, direction }) => ({
      id: key,
      desc: direction === "descending",
    })),
  };
  const changing =
    <Name extends Exclude<StateName, "sorting">>(name: Name) =>
    (updater: Updater<(typeof state)[Name]>) =>
      onChoice(choiceOf({ ...state, [name]: updated(updater, state[name]) }));
  return useTable({
    features,
    columns,
    data: NO_ROWS,
    manualSorting: true,
    maxMultiSortColCount: SORTS_MAX,
    state,
    onColumnOrderChange: changing("columnOrder"),
    onColumnPinningChange: changing("columnPinning"),
    onColumnSizingChange: changing("columnSizing"),
    onColumnVisibilityChange: changing("columnVisibility"),
    onSortingChange: (updater) =>
      onSorting(
        updated(updater, state.sorting).map(({ id, desc }) => ({
          key: id,
          direction: desc ? "descending" : "ascending",
        })),
      ),
  });
}

/** The table of TanStack that holds columns and order. */
export type ColumnTable = ReturnType<typeof useColumnTable>;

type StateName = "columnOrder" | "columnPinning" | "columnSizing" | "columnVisibility" | "sorting";

const NO_KEYS: readonly string[] = [];

function updated<State>(updater: Updater<State>, state: State): State {
  return typeof updater === "function" ? (updater as (old: State) => State)(state) : updater;
}

function definitionOf(key: string) {
  const column = columnOf(key);
  return {
    id: key,
    accessorFn: column?.sortValue ?? (() => Number.NaN),
    enableSorting: column?.sortValue !== undefined,
    enableHiding: key !== FIRST_COLUMN,
    sortDescFirst: column?.firstDirection === "descending",
    size: column?.width.middle ?? 0,
    minSize: column?.width.least ?? column?.width.middle ?? 0,
  };
}
