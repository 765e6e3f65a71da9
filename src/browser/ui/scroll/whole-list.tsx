import { useLayoutEffect, useRef, useEffect, useState } from "react";
import { formatCount } from "#shared/format/count.ts";
import { useIsPrinting } from "../use-is-printing.ts";

/** How many rows of a list that has settled are to be drawn from the first on, visible or not. */
export interface DrawnRows {
  /** The list that this is said of. */
  readonly list: unknown;
  readonly rows: number;
}

interface WholeListProps {
  readonly list: unknown;
  readonly count: number;
  readonly onRows: (drawn: DrawnRows) => void;
}

/** `useWholeList` for a list that is on the screen before this has loaded. */
export function WholeList({ list, count, onRows }: WholeListProps) {
  const { rows, isSettled } = useSettledList(list, count);
  const reported = useRef<unknown>(null);
  // Before the next frame, and before a printer gets the page.
  useLayoutEffect(() => {
    // What was said of one list is not said of another, so there is nothing to take back.
    if (rows === 0 && !isSettled && reported.current !== list) return;
    reported.current = list;
    onRows({ list, rows });
  }, [list, rows, isSettled, onRows]);
  return rows > 0 && rows < count ? (
    <p className="print-note">
      The first {formatCount(rows)} of {formatCount(count)} rows. An export has all of them.
    </p>
  ) : null;
}

/** A list of no more rows is in the document as a whole, so that the browser's own search finds all. */
const WHOLE_MAX_ROWS = 200;
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
function useSettledList(list: unknown, count: number) {
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
