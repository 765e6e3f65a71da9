import {
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
  type Updater,
} from "@tanstack/react-table";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Sort, SortKey } from "../../../data/url/sort.ts";
import { COLUMNS } from "../../../model-ui/columns/columns.ts";

/** What the table uses of TanStack Table: which order a press on a header chooses. */
const features = tableFeatures({ rowSortingFeature });
const SORT_COLUMNS = COLUMNS.map(({ key, sortValue, firstDirection }) => ({
  id: key,
  accessorFn: sortValue,
  sortDescFirst: firstDirection === "descending",
}));
/** Rows go from the index to the painter. */
const NO_ROWS: readonly ModelInfo[] = [];

/** Chooses the next order when the header of a column is pressed. */
export function useSortToggle(
  sort: Sort | null,
  onSort: (sort: Sort) => void,
): (key: SortKey) => void {
  const table = useTable({
    features,
    columns: SORT_COLUMNS,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: sortingOf(sort) },
    onSortingChange: (updater) => {
      const next = nextSort(updater, sort);
      if (next) onSort(next);
    },
  });
  return (key) => table.getColumn(key)?.toggleSorting();
}

function sortingOf(sort: Sort | null): SortingState {
  return sort ? [{ id: sort.key, desc: sort.direction === "descending" }] : [];
}

function nextSort(updater: Updater<SortingState>, sort: Sort | null): Sort | null {
  const next = (typeof updater === "function" ? updater(sortingOf(sort)) : updater)[0];
  if (!next) return null;
  return { key: next.id as SortKey, direction: next.desc ? "descending" : "ascending" };
}
