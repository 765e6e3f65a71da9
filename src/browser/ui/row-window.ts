/**
 * The tallest list that every browser can scroll: Firefox ends at 17.8 million px, Chromium at 33.5.
 * A list with more rows than fit is scrolled in proportion.
 */
const SCROLL_HEIGHT_MAX_PX = 15_000_000;

/**
 * Rows beyond the edge that the box moves to, and beyond the other, so that a scroll that is drawn
 * before the page hears of it shows no gap: at least so many. Few, because a new order redraws all.
 */
const ROWS_AHEAD = 6;
const ROWS_BEHIND = 1;
/**
 * Rows come and go so many at a time: most frames of a scroll then change nothing, and a browser
 * paints a place once when it is filled and not once for each row.
 */
const STEP_ROWS = 8;

/** A list of rows of one height in a box that scrolls. */
export interface Geometry {
  readonly count: number;
  readonly rowHeightPx: number;
  readonly viewportPx: number;
}

/** Where a box stands and how it came there. */
export interface Motion {
  readonly scrollTopPx: number;
  /** 1 for down, -1 for up. */
  readonly heading: 1 | -1;
  /** Whether it is moved by more than a screen at a time. */
  readonly isLeaping: boolean;
}

/** The rows [start, end) to draw, and the empty space above and below them in pixels. */
export interface RowWindow {
  /** The first row that is seen, if only in part. */
  readonly top: number;
  readonly start: number;
  readonly end: number;
  readonly abovePx: number;
  readonly belowPx: number;
}

/**
 * The rows to draw where the box stands; while it leaps from screen to screen, only those in sight,
 * because the others would be gone before they are seen.
 */
export function rowWindow(
  geometry: Geometry,
  { scrollTopPx, heading, isLeaping }: Motion,
): RowWindow {
  const [below, above] = heading === 1 ? [ROWS_AHEAD, ROWS_BEHIND] : [ROWS_BEHIND, ROWS_AHEAD];
  const { count, rowHeightPx, viewportPx } = geometry;
  const { scrollHeightPx, ratio } = scale(geometry);
  const top = Math.max(0, Math.min(scrollTopPx, scrollHeightPx - viewportPx));
  const virtualTopPx = top * ratio;
  const topRow = Math.floor(virtualTopPx / rowHeightPx);
  const lastRow = Math.ceil((virtualTopPx + viewportPx) / rowHeightPx);
  const start = isLeaping ? topRow : Math.max(0, stepDown(topRow - above));
  const end = Math.min(count, isLeaping ? lastRow : -stepDown(-(lastRow + below)));
  const abovePx = Math.max(0, top - (virtualTopPx - start * rowHeightPx));
  const belowPx = Math.max(0, scrollHeightPx - abovePx - (end - start) * rowHeightPx);
  return { top: topRow, start, end, abovePx, belowPx };
}

function stepDown(row: number): number {
  return Math.floor(row / STEP_ROWS) * STEP_ROWS;
}

/** Where the box must stand to show a row at its top. */
export function scrollTopOf(geometry: Geometry, row: number): number {
  return (row * geometry.rowHeightPx) / scale(geometry).ratio;
}

/** Where the box must stand to show a row whole; the present place when it does so already. */
export function scrollTopFor(geometry: Geometry, row: number, scrollTopPx: number): number {
  const { rowHeightPx, viewportPx } = geometry;
  const { ratio } = scale(geometry);
  const topPx = row * rowHeightPx;
  const bottomPx = topPx + rowHeightPx - viewportPx;
  const virtualTopPx = scrollTopPx * ratio;
  if (topPx < virtualTopPx) return topPx / ratio;
  if (bottomPx > virtualTopPx) return bottomPx / ratio;
  return scrollTopPx;
}

/** How tall the scrolled content is, and how many pixels of rows one pixel of scrolling passes. */
function scale({ count, rowHeightPx, viewportPx }: Geometry) {
  const totalPx = count * rowHeightPx;
  const scrollHeightPx = Math.min(totalPx, SCROLL_HEIGHT_MAX_PX);
  const ratio =
    scrollHeightPx === totalPx ? 1 : (totalPx - viewportPx) / (scrollHeightPx - viewportPx);
  return { scrollHeightPx, ratio };
}
