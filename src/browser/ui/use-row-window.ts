import type { RefObject } from "react";
import { rowWindow, scrollTopFor } from "./row-window.ts";
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
    const { start, end, abovePx, belowPx } = rowWindow(
      geometryOf(element, rows),
      element?.scrollTop ?? 0,
    );
    return `${start} ${end} ${abovePx} ${belowPx}`;
  });
  const [start = 0, end = 0, abovePx = 0, belowPx = 0] = windowText.split(" ").map(Number);

  /** Scrolls so far that a row is seen whole, and draws it. */
  const reveal = (row: number) => {
    const element = box.current;
    if (!element) return;
    const top = scrollTopFor(geometryOf(element, rows), row, element.scrollTop);
    element.scrollTo({ top, behavior: "instant" });
    // The browser's own event comes a frame later; whoever asked wants the row now.
    element.dispatchEvent(new Event("scroll"));
  };

  return { shown: { start, end, abovePx, belowPx }, reveal };
}

function geometryOf(element: HTMLElement | null, { count, rowHeightPx, headerPx }: Rows) {
  const heightPx = element ? element.clientHeight - headerPx : FIRST_VIEWPORT_PX;
  return { count, rowHeightPx, viewportPx: Math.max(rowHeightPx, heightPx) };
}
