import { useEffect } from "react";
import { useColumnTable, type ColumnTable, type ColumnTableOptions } from "./use-column-table.ts";

interface ColumnTableHostProps extends ColumnTableOptions {
  /** Called with the table whenever its state may be another. */
  readonly onReady: (table: ColumnTable) => void;
}

/** Holds the table of TanStack, and shows nothing: what it changes is drawn from the address. */
export function ColumnTableHost({ onReady, ...options }: ColumnTableHostProps) {
  const table = useColumnTable(options);
  useEffect(() => onReady(table));
  return null;
}
