import { useLayoutEffect, useRef } from "react";
import { formatCount } from "#shared/format/count.ts";
import { useSettledList } from "./use-whole-list.ts";

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
