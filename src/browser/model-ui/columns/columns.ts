import type { Column } from "./column.ts";
import { contextColumn } from "./context.ts";
import { idColumn } from "./id.ts";
import { lifecycleColumn } from "./lifecycle.ts";
import { nameColumn } from "./name.ts";
import { outputColumn } from "./output.ts";
import { releasedColumn } from "./released.ts";

/** The columns of the list, in their order. */
export const COLUMNS = [
  nameColumn,
  idColumn,
  releasedColumn,
  lifecycleColumn,
  contextColumn,
  outputColumn,
] as const;

/** The name of a column in the address. */
export type ColumnKey = (typeof COLUMNS)[number]["key"];

/** A cell of a row: the column at its head, and the columns that it shows below each other. */
export interface CellLayout {
  readonly head: Column<ColumnKey>;
  readonly lines: readonly Column<ColumnKey>[];
}

const WIDE_CELLS: readonly CellLayout[] = COLUMNS.map((head) => ({ head, lines: [head] }));

const NARROW_CELLS: readonly CellLayout[] = [
  { head: nameColumn, lines: [nameColumn, idColumn] },
  { head: releasedColumn, lines: [lifecycleColumn, releasedColumn] },
];

const layouts = new Map<string, readonly CellLayout[]>();

/**
 * The cells of a row: one for each column or, where the list is narrow, two of two lines.
 *
 * @param hidden the fields whose columns are left out
 */
export function cellLayout(
  isNarrow: boolean,
  hidden: readonly string[] = [],
): readonly CellLayout[] {
  const key = `${isNarrow} ${hidden.join()}`;
  const known = layouts.get(key);
  if (known) return known;
  const layout = (isNarrow ? NARROW_CELLS : WIDE_CELLS).flatMap(({ head, lines }) => {
    const shown = lines.filter(({ field }) => !hidden.includes(field));
    const [first] = shown;
    if (!first) return [];
    return [{ head: shown.includes(head) ? head : first, lines: shown }];
  });
  layouts.set(key, layout);
  return layout;
}
