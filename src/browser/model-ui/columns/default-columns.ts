import type { Column } from "./column.ts";
import { contextColumn, outputColumn } from "./tokens.ts";
import { idColumn } from "./id.ts";
import { lifecycleColumn } from "./lifecycle.ts";
import { nameColumn } from "./name.ts";
import { releasedColumn } from "./released.ts";

/** The column that is always there, and first: it has the link of the row and its tick. */
export const FIRST_COLUMN = nameColumn.key;

const DEFAULTS: readonly Column[] = [
  nameColumn,
  idColumn,
  releasedColumn,
  lifecycleColumn,
  contextColumn,
  outputColumn,
];

/** The columns that are shown unless others are chosen. */
export const DEFAULT_COLUMNS: readonly string[] = DEFAULTS.map(({ key }) => key);

let find = (key: string): Column | undefined => DEFAULTS.find((column) => column.key === key);

/**
 * The column of a name among those that are loaded: the default ones, which the first rows are painted with, and
 * all others once `columns.ts` is here.
 */
export function loadedColumn(key: string): Column | undefined {
  return find(key);
}

/** Makes all columns known. */
export function provideColumns(findAny: typeof find): void {
  find = findAny;
}

/** A cell of a row: the column at its head, and the columns that it shows below each other. */
export interface CellLayout {
  readonly head: Column;
  readonly lines: readonly Column[];
  /** Which of the pinned columns it is, from 0; -1 for none. */
  readonly pin: number;
}
