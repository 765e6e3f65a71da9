import { memo, useEffect } from "react";
import { useColumnTable, type ColumnTable, type ColumnTableOptions } from "./use-column-table.ts";

interface ColumnTableHostProps extends ColumnTableOptions {
  /** Called with the table whenever its state may be another. */
  readonly onReady: (table: ColumnTable) => void;
  /** Another value has it called again. */
  readonly done: number;
}

/**
 * Holds the table of TanStack, and shows nothing: what it changes is drawn from the address. Not rendered
 * again with the rows, which change with every letter.
 */
export const ColumnTableHost = memo(function ColumnTableHost({
  onReady,
  done: _done,
  ...options
}: ColumnTableHostProps) {
  const table = useColumnTable(options);
  useEffect(() => onReady(table));
  return null;
});
