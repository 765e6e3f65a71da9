import { useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  type Geometry,
  offsetAfter,
  offsetWithin,
  rowWindow,
  type RowWindow,
  type ScrollPosition,
  positionAt,
  positionToReveal,
} from "./row-window.ts";
import {
  useScrollMetric,
  type ScrollContainer,
  type ScrollMetrics,
} from "./use-scroll-container.ts";

/** Drawn before the scroll container is in the document: enough rows for a large screen. */
const FIRST_VIEWPORT_PX = 1000;

const AT_THE_TOP = { scrollTopPx: 0, isFastScroll: false } as const;

interface Rows {
  /** So many rows are drawn from the first on, visible or not; 0 where the visible ones are enough. */
  readonly whole: number;
  readonly count: number;
  /** Whether they have just taken the place of others: at the top, those out of view are drawn later. */
  readonly isNew?: boolean;
  readonly rowHeightPx: number;
  /** What stands above the rows inside the scroll container and covers them when it sticks. */
  readonly headerPx: number;
}

/**
 * Which rows are visible in a scroll container, which ones to draw, and a way to have a row seen whole.
 *
 * @see useWholeList for when more are drawn than are visible
 */
export function useRowWindow(container: ScrollContainer, rows: Rows) {
  const [track] = useState(createTrack);
  const windowText = useScrollMetric(container, (metrics) => {
    const { start, end, abovePx, belowPx } = windowAt(track, metrics, rows);
    return `${start} ${end} ${abovePx} ${belowPx}`;
  });
  const [start = 0, end = 0, abovePx = 0, belowPx = 0] = windowText.split(" ").map(Number);

  const standAt = (position: ScrollPosition) => {
    track.set({ ...position, scrollTopPx: container.scrollTo(position.scrollTopPx) });
    container.measure();
  };

  // When the rows change their height, the first visible row stays the first.
  const drawn = useRef(rows);
  const top = useRef(0);
  useEffect(
    () =>
      container.subscribe(() => {
        top.current = windowAt(track, container.metrics(), drawn.current).top;
      }),
    [container, track],
  );
  useLayoutEffect(() => {
    const isSameHeight = drawn.current.rowHeightPx === rows.rowHeightPx;
    drawn.current = rows;
    if (!isSameHeight) standAt(positionAt(geometryOf(container.metrics(), rows), top.current));
  });

  /** Scrolls so far that a row is seen whole, and draws it. */
  const reveal = (row: number) => {
    container.measure();
    const metrics = container.metrics();
    const geometry = geometryOf(metrics, rows);
    standAt(positionToReveal(geometry, row, track.position(geometry, metrics ?? AT_THE_TOP)));
  };

  const shown = { start, end, abovePx, belowPx };
  const { whole } = rows;
  const restPx = (rows.count - whole) * rows.rowHeightPx;
  return {
    shown,
    drawn: whole > 0 ? { start: 0, end: whole, abovePx: 0, belowPx: restPx } : shown,
    reveal,
  };
}

/** Remembers how far the rows are from the scroll container that they are in; see `offsetAfter`. */
function createTrack() {
  let last: ScrollPosition = { scrollTopPx: 0, offsetPx: 0 };
  return {
    set(position: ScrollPosition) {
      last = position;
    },
    position(
      geometry: Geometry,
      { scrollTopPx, isFastScroll }: Pick<ScrollMetrics, "scrollTopPx" | "isFastScroll">,
    ): ScrollPosition {
      if (scrollTopPx !== last.scrollTopPx) {
        const offsetPx = offsetAfter(geometry, { ...last, scrollTopPx }, isFastScroll);
        last = { scrollTopPx, offsetPx };
      }
      return { ...last, offsetPx: offsetWithin(geometry, last.offsetPx) };
    },
  };
}

type Track = ReturnType<typeof createTrack>;

function windowAt(track: Track, metrics: ScrollMetrics | null, rows: Rows): RowWindow {
  const geometry = geometryOf(metrics, rows);
  const motion = metrics ?? AT_THE_TOP;
  const position = track.position(geometry, motion);
  return rowWindow(geometry, { ...motion, ...position, isNew: rows.isNew });
}

function geometryOf(
  metrics: ScrollMetrics | null,
  { count, rowHeightPx, headerPx }: Rows,
): Geometry {
  const heightPx = metrics ? metrics.heightPx - headerPx : FIRST_VIEWPORT_PX;
  return { count, rowHeightPx, viewportPx: Math.max(rowHeightPx, heightPx) };
}
