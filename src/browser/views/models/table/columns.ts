import { createColumnHelper, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { SortKey } from "../../../data/url/sort.ts";

/** What the table uses of TanStack Table: rows come sorted from the index. */
export const features = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof features, ModelInfo>();

/** The columns by the names they have in the address; each is also a way to sort. */
export const wideColumns = helper.columns([
  helper.accessor("display_name", { id: "name" satisfies SortKey, header: "Model" }),
  helper.accessor("id", { id: "id" satisfies SortKey, header: "ID" }),
  helper.accessor("created_at", {
    id: "released" satisfies SortKey,
    header: "Released",
    sortDescFirst: true,
  }),
  helper.accessor("lifecycle", { id: "lifecycle" satisfies SortKey, header: "Lifecycle" }),
  helper.accessor("max_input_tokens", {
    id: "context" satisfies SortKey,
    header: "Context",
    sortDescFirst: true,
  }),
  helper.accessor("max_tokens", {
    id: "output" satisfies SortKey,
    header: "Max output",
    sortDescFirst: true,
  }),
]);

/** Where the list is narrow, a row is two lines of two columns: name over ID, stage over date. */
export const narrowColumns = wideColumns.filter(({ id }) => id === "name" || id === "released");
