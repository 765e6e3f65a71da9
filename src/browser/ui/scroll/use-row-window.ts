import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import {
  type Geometry,
  offsetAfter,
  offsetWithin,
  rowWindow,
  type RowWindow,
  type Standing,
  standingAt,
  standingFor,
} from "./row-window.ts";
import { useBoxValue, type Box, type BoxPlace } from "./use-box.ts";

/** Drawn before the box is in the document: enough rows for a large screen. */
const FIRST_VIEWPORT_PX = 1000;

const AT_THE_TOP = { scrollTopPx: 0, isLeaping: false } as const;

interface Rows {
  readonly count: number;
  readonly rowHeightPx: number;
  /** What stands above the rows inside the box and covers them when it sticks. */
  readonly headerPx: number;
}

/** Which rows to draw in a box that scrolls, and a way to have a row seen whole. */
export function useRowWindow(ref: RefObject<HTMLElement | null>, box: Box, rows: Rows) {
  const [track] = useState(createTrack);
  const windowText = useBoxValue(box, (place) => {
    const { start, end, abovePx, belowPx } = windowAt(track, place, rows);
    return `${start} ${end} ${abovePx} ${belowPx}`;
  });
  const [start = 0, end = 0, abovePx = 0, belowPx = 0] = windowText.split(" ").map(Number);

  const standAt = (standing: Standing) => {
    const element = ref.current;
    if (!element) return;
    element.scrollTo({ top: standing.scrollTopPx, behavior: "instant" });
    // What the browser made of it, which may be a fraction less.
    track.set({ ...standing, scrollTopPx: element.scrollTop });
    box.measure();
  };

  // When the rows change their height, the first one in sight stays it.
  const drawn = useRef(rows);
  const top = useRef(0);
  useEffect(
    () =>
      box.subscribe(() => {
        top.current = windowAt(track, box.place(), drawn.current).top;
      }),
    [box, track],
  );
  useLayoutEffect(() => {
    const isSameHeight = drawn.current.rowHeightPx === rows.rowHeightPx;
    drawn.current = rows;
    if (!isSameHeight) standAt(standingAt(geometryOf(box.place(), rows), top.current));
  });

  /** Scrolls so far that a row is seen whole, and draws it. */
  const reveal = (row: number) => {
    const place = box.place();
    const geometry = geometryOf(place, rows);
    standAt(standingFor(geometry, row, track.standing(geometry, place ?? AT_THE_TOP)));
  };

  return { shown: { start, end, abovePx, belowPx }, reveal };
}

/** Remembers how far the rows are from the box that they are in; see `offsetAfter`. */
function createTrack() {
  let last: Standing = { scrollTopPx: 0, offsetPx: 0 };
  return {
    set(standing: Standing) {
      last = standing;
    },
    standing(
      geometry: Geometry,
      { scrollTopPx, isLeaping }: Pick<BoxPlace, "scrollTopPx" | "isLeaping">,
    ): Standing {
      if (scrollTopPx !== last.scrollTopPx) {
        const offsetPx = offsetAfter(geometry, { ...last, scrollTopPx }, isLeaping);
        last = { scrollTopPx, offsetPx };
      }
      return { ...last, offsetPx: offsetWithin(geometry, last.offsetPx) };
    },
  };
}

type Track = ReturnType<typeof createTrack>;

function windowAt(track: Track, place: BoxPlace | null, rows: Rows): RowWindow {
  const geometry = geometryOf(place, rows);
  const motion = place ?? AT_THE_TOP;
  return rowWindow(geometry, { ...motion, ...track.standing(geometry, motion) });
}

function geometryOf(place: BoxPlace | null, { count, rowHeightPx, headerPx }: Rows) {
  const heightPx = place ? place.heightPx - headerPx : FIRST_VIEWPORT_PX;
  return { count, rowHeightPx, viewportPx: Math.max(rowHeightPx, heightPx) };
}
