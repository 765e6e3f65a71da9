import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { rowWindow, scrollTopFor, scrollTopOf, type Motion, type RowWindow } from "./row-window.ts";
import { useBoxValue, type Box, type BoxPlace } from "./use-box.ts";

/** Drawn before the box is in the document: enough rows for a large screen. */
const FIRST_VIEWPORT_PX = 1000;

const AT_THE_TOP: Motion = { scrollTopPx: 0, heading: 1, isLeaping: false };

interface Rows {
  readonly count: number;
  readonly rowHeightPx: number;
  /** What stands above the rows inside the box and covers them when it sticks. */
  readonly headerPx: number;
}

/** Which rows to draw in a box that scrolls, and a way to have a row seen whole. */
export function useRowWindow(ref: RefObject<HTMLElement | null>, box: Box, rows: Rows) {
  const windowText = useBoxValue(box, (place) => {
    const { start, end, abovePx, belowPx } = windowAt(place, rows);
    return `${start} ${end} ${abovePx} ${belowPx}`;
  });
  const [start = 0, end = 0, abovePx = 0, belowPx = 0] = windowText.split(" ").map(Number);

  const scrollTo = (topPx: number) => {
    ref.current?.scrollTo({ top: topPx, behavior: "instant" });
    box.measure();
  };

  // When the rows change their height, the first one in sight stays it.
  const drawn = useRef(rows);
  const top = useRef(0);
  useEffect(
    () =>
      box.subscribe(() => {
        top.current = windowAt(box.place(), drawn.current).top;
      }),
    [box],
  );
  useLayoutEffect(() => {
    const isSameHeight = drawn.current.rowHeightPx === rows.rowHeightPx;
    drawn.current = rows;
    if (!isSameHeight) scrollTo(scrollTopOf(geometryOf(box.place(), rows), top.current));
  });

  /** Scrolls so far that a row is seen whole, and draws it. */
  const reveal = (row: number) => {
    const place = box.place();
    scrollTo(scrollTopFor(geometryOf(place, rows), row, place?.scrollTopPx ?? 0));
  };

  return { shown: { start, end, abovePx, belowPx }, reveal };
}

function windowAt(place: BoxPlace | null, rows: Rows): RowWindow {
  return rowWindow(geometryOf(place, rows), place ?? AT_THE_TOP);
}

function geometryOf(place: BoxPlace | null, { count, rowHeightPx, headerPx }: Rows) {
  const heightPx = place ? place.heightPx - headerPx : FIRST_VIEWPORT_PX;
  return { count, rowHeightPx, viewportPx: Math.max(rowHeightPx, heightPx) };
}
