import { aliasesColumn } from "./aliases.ts";
import { capabilityColumn, isCapabilityKey } from "./capability.ts";
import type { Column } from "./column.ts";
import { contextColumn, outputColumn } from "./tokens.ts";
import { provideColumns } from "./default-columns.ts";
import { deprecatedColumn, retiresColumn } from "./date.ts";
import { idColumn } from "./id.ts";
import { lifecycleColumn } from "./lifecycle.ts";
import { lineColumn } from "./line.ts";
import { nameColumn } from "./name.ts";
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

const byKey = new Map(COLUMNS.map((column) => [column.key, column]));

/** The column of a name in the address; undefined when there is none. */
export function columnOf(key: string): Column | undefined {
  const known = byKey.get(key);
  if (known || !isCapabilityKey(key)) return known;
  const column = capabilityColumn(key);
  byKey.set(key, column);
  return column;
}

provideColumns(columnOf);
