import { aliasesColumn } from "./aliases.ts";
import { capabilityColumn, isCapabilityKey } from "./capability.ts";
import type { Column } from "./column.ts";
import { contextColumn } from "./context.ts";
import { deprecatedColumn, retiresColumn } from "./date.ts";
import { idColumn } from "./id.ts";
import { lifecycleColumn } from "./lifecycle.ts";
import { lineColumn } from "./line.ts";
import { nameColumn } from "./name.ts";
import { outputColumn } from "./output.ts";
import { releasedColumn } from "./released.ts";

/** The columns of the list, in their order; those of capabilities come after them. */
export const COLUMNS: readonly Column[] = [
  nameColumn,
  idColumn,
  aliasesColumn,
  lineColumn,
  releasedColumn,
  lifecycleColumn,
  deprecatedColumn,
  retiresColumn,
  contextColumn,
  outputColumn,
];

/** The column that is always there, and first: it has the link of the row and its tick. */
export const FIRST_COLUMN = nameColumn.key;

/** The columns that are shown unless others are chosen. */
export const DEFAULT_COLUMNS: readonly string[] = [
  nameColumn,
  idColumn,
  releasedColumn,
  lifecycleColumn,
  contextColumn,
  outputColumn,
].map(({ key }) => key);

const byKey = new Map(COLUMNS.map((column) => [column.key, column]));

/** The column of a name in the address; undefined when there is none. */
export function columnOf(key: string): Column | undefined {
  const known = byKey.get(key);
  if (known || !isCapabilityKey(key)) return known;
  const column = capabilityColumn(key);
  byKey.set(key, column);
  return column;
}

/** A cell of a row: the column at its head, and the columns that it shows below each other. */
export interface CellLayout {
  readonly head: Column;
  readonly lines: readonly Column[];
  /** Which of the pinned columns it is, from 0; -1 for none. */
  readonly pin: number;
}
