import type { ModelInfo } from "#shared/contract/model-info.ts";
import { COLUMNS, type ColumnKey } from "../../../model-ui/columns/columns.ts";
import type { SortValue } from "./sorted-run.ts";

/** What the rows of a column are sorted by; each value is made once, when first asked for. */
export function sortValue(models: readonly ModelInfo[], key: ColumnKey): SortValue {
  const column = COLUMNS.find((known) => known.key === key) ?? COLUMNS[0];
  const values: (number | string)[] = [];
  return (row) => (values[row] ??= column.sortValue(models[row] as ModelInfo));
}
