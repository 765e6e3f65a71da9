import { useLayoutEffect, useRef, type RefObject } from "react";
import { rowWindow, scrollTopFor, scrollTopOf } from "./row-window.ts";
import { useBox } from "./use-box.ts";

/** Drawn before the box is in the document: enough rows for a large screen. */
const FIRST_VIEWPORT_PX = 1000;

interface Rows {
  readonly count: number;
  readonly rowHeightPx: number;
  /** What stands above the rows inside the box and covers them when it sticks. */
  readonly headerPx: number;
}

/** Which rows to draw in a box that scrolls, and a way to have a row seen whole. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rows: Rows) {
  "use memo";
  const windowText = useBox(box, (element) => {
    const { top, start, end, abovePx, belowPx } = rowWindow(
      geometryOf(element, rows),
      element?.scrollTop ?? 0,
    );
    return `${top} ${start} ${end} ${abovePx} ${belowPx}`;
  });
  const [top = 0, start = 0, end = 0, abovePx = 0, belowPx = 0] = windowText.split(" ").map(Number);
  useSameTop(box, rows, top);

  /** Scrolls so far that a row is seen whole, and draws it. */
  const reveal = (row: number) => {
    const element = box.current;
    if (!element) return;
    const top = scrollTopFor(geometryOf(element, rows), row, element.scrollTop);
    element.scrollTo({ top, behavior: "instant" });
    // The browser's own event comes a frame later; whoever asked wants the row now.
    element.dispatchEvent(new Event("scroll"));
  };

  return { shown: { top, start, end, abovePx, belowPx }, reveal };
}

/** Keeps the first row in sight where it is when the rows change their height. */
function useSameTop(box: RefObject<HTMLElement | null>, rows: Rows, top: number) {
  const before = useRef({ rowHeightPx: rows.rowHeightPx, top });
  useLayoutEffect(() => {
    const { rowHeightPx, top: topBefore } = before.current;
    before.current = { rowHeightPx: rows.rowHeightPx, top };
    if (rowHeightPx === rows.rowHeightPx) return;
    before.current.top = topBefore;
    box.current?.scrollTo({
      top: scrollTopOf(geometryOf(box.current, rows), topBefore),
      behavior: "instant",
    });
  });
}

function geometryOf(element: HTMLElement | null, { count, rowHeightPx, headerPx }: Rows) {
  const heightPx = element ? element.clientHeight - headerPx : FIRST_VIEWPORT_PX;
  return { count, rowHeightPx, viewportPx: Math.max(rowHeightPx, heightPx) };
}
