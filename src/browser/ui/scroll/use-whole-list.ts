import { useEffect, useState } from "react";
import { useIsPrinting } from "../use-is-printing.ts";

/** A list of no more rows is in the document as a whole, so that the browser's own search finds all. */
const WHOLE_MAX_ROWS = 200;
/** So many rows are printed. */
const PRINTED_MAX_ROWS = 1000;
/** Rows out of view are drawn when the list has not changed for so long: they must delay no other. */
const REST_MS = 700;

/** How many rows to draw from the first on, visible or not; 0 where the visible ones are enough. */
export function useWholeList(list: unknown, count: number): number {
  return useSettledList(list, count).rows;
}

/**
 * `useWholeList`, and whether the list has been the same for a while.
 *
 * @param list what the rows are of; another value is another list
 */
export function useSettledList(list: unknown, count: number) {
  const isPrinting = useIsPrinting();
  const [settled, setSettled] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(list), REST_MS);
    return () => clearTimeout(timer);
  }, [list]);
  const isSettled = settled === list;
  const whole = isSettled && count <= WHOLE_MAX_ROWS ? count : 0;
  return { isSettled, rows: isPrinting ? Math.min(count, PRINTED_MAX_ROWS) : whole };
}
