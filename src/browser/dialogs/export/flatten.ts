import { entriesOf, isTree, jsonOf, WrittenNumber } from "#shared/model-info/verbatim.ts";
import type { CsvCell } from "#shared/format/csv.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";

/** Deeper than this a value is written as JSON: no reader would follow its column's name. */
const DEPTH_MAX = 8;

/** A value with nothing below it, under the name of its column. */
export interface Leaf {
  /** The keys on the wire that lead to it, joined by dots; see `columnName`. */
  readonly column: string;
  /** Empty for null and for an unknown date. A list or an empty object is JSON. */
  readonly cell: CsvCell;
  readonly isNull: boolean;
}

/** What is in an object, down to the leaves, in the order of its keys. */
export function flatten(object: object): Leaf[] {
  const leaves: Leaf[] = [];
  collect(object, "", 0, leaves);
  return leaves;
}

/**
 * The name of a key below a column. A key with a dot or a quote, or an empty one, is written as JSON,
 * so that no two paths have the same name.
 */
export function columnName(above: string, key: string): string {
  const name = key === "" || key.includes(".") || key.includes('"') ? JSON.stringify(key) : key;
  return above === "" ? name : `${above}.${name}`;
}

function collect(object: object, above: string, depth: number, leaves: Leaf[]): void {
  for (const [key, value] of entriesOf(object)) {
    const column = columnName(above, key);
    const hasBranches = isTree(value) && Object.keys(value).length > 0;
    if (hasBranches && depth < DEPTH_MAX) collect(value, column, depth + 1, leaves);
    else leaves.push({ column, cell: cellOf(key, value), isNull: value === null });
  }
}

function cellOf(key: string, value: unknown): CsvCell {
  if (value === null || value === undefined || isUnknownDate(key, value)) return "";
  const isText = typeof value === "string";
  return isText || typeof value === "number" || value instanceof WrittenNumber
    ? value
    : jsonOf(value);
}
