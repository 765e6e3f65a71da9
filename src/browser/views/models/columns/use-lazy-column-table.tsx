import { useCallback, useRef, useState, type ReactNode } from "react";
import { lazyOrNothing } from "../../../ui/lazy-or-nothing.tsx";
import type { ColumnTable, ColumnTableOptions } from "./use-column-table.ts";

const ColumnTableHost = lazyOrNothing(
  async () => (await import("./column-table-host.tsx")).ColumnTableHost,
);

/** Does something with the table. */
export type TableTask = (table: ColumnTable) => void;

export interface LazyColumnTable {
  /** Has something done with the table; as soon as it is loaded, if it is not. */
  readonly act: (task: TableTask) => void;
  /** To be rendered, though it shows nothing; loads the table when the page is at rest. */
  readonly host: (isAtRest: boolean) => ReactNode;
}

/** TanStack Table, loaded when it is first needed: the first rows are there without it. */
export function useLazyColumnTable(options: ColumnTableOptions): LazyColumnTable {
  const [isNeeded, setIsNeeded] = useState(false);
  /** How much was done of what waited: the next is to see what the last one changed. */
  const [done, setDone] = useState(0);
  const table = useRef<ColumnTable | null>(null);
  const waiting = useRef<TableTask[]>([]);
  const onReady = useCallback((ready: ColumnTable) => {
    table.current = ready;
    // One at a time: the next is to see what this one changes.
    const task = waiting.current.shift();
    task?.(ready);
    if (task) setDone((before) => before + 1);
  }, []);
  const act = useCallback((task: TableTask) => {
    if (table.current) task(table.current);
    else {
      waiting.current.push(task);
      setIsNeeded(true);
    }
  }, []);
  return {
    act,
    host: (isAtRest) =>
      (isNeeded || isAtRest) && <ColumnTableHost {...options} onReady={onReady} done={done} />,
  };
}
