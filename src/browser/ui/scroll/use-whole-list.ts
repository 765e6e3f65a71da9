import { useEffect, useState } from "react";
import { useIsPrinting } from "../use-is-printing.ts";

/** A list of no more rows is in the document as a whole, so that the browser's own search finds all. */
const WHOLE_MAX_ROWS = 200;
/** So many rows are printed. */
const PRINTED_MAX_ROWS = 1000;
/** Rows out of view are drawn when the list has not changed for so long: they must delay no other. */
const REST_MS = 400;

/**
 * How many rows to draw from the first on, visible or not; 0 where the visible ones are enough.
 *
 * @param list what the rows are of; another value is another list
 */
export function useWholeList(list: unknown, count: number): number {
  const isPrinting = useIsPrinting();
  const [drawn, setDrawn] = useState<unknown>(null);
  const isShort = count <= WHOLE_MAX_ROWS;
  useEffect(() => {
    if (!isShort) return undefined;
    const timer = setTimeout(() => setDrawn(list), REST_MS);
    return () => clearTimeout(timer);
  }, [list, isShort]);
  if (isPrinting) return Math.min(count, PRINTED_MAX_ROWS);
  return isShort && drawn === list ? count : 0;
}
