/**
 * The tallest list that every browser can scroll: Firefox ends at 17.8 million px, Chromium at 33.5.
 * A list with more rows than fit is scrolled in proportion.
 */
const SCROLL_HEIGHT_MAX_PX = 15_000_000;

/**
 * Rows drawn at least beyond the edge that the box moves to, and beyond the other, so that a scroll
 * that is drawn before the page hears of it shows no gap. Few, because a new order redraws all.
 */
const ROWS_AHEAD = 6;
const ROWS_BEHIND = 1;
/**
 * Rows come so many at a time: a browser draws a place once for all that come to it together, but one
 * frame that costs much between many that cost nothing is one that it misses.
 */
const ROWS_THAT_COME = 4;
/** And go so many at a time, which costs little. */
const ROWS_THAT_GO = 8;

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
  const { count, rowHeightPx, viewportPx } = geometry;
  const { scrollHeightPx, ratio } = scale(geometry);
  const top = Math.max(0, Math.min(scrollTopPx, scrollHeightPx - viewportPx));
  const virtualTopPx = top * ratio;
  const topRow = Math.floor(virtualTopPx / rowHeightPx);
  const lastRow = Math.ceil((virtualTopPx + viewportPx) / rowHeightPx);
  const [from, to] =
    heading === 1
      ? [down(topRow - ROWS_BEHIND, ROWS_THAT_GO), up(lastRow + ROWS_AHEAD, ROWS_THAT_COME)]
      : [down(topRow - ROWS_AHEAD, ROWS_THAT_COME), up(lastRow + ROWS_BEHIND, ROWS_THAT_GO)];
  const start = isLeaping ? topRow : Math.max(0, from);
  const end = Math.min(count, isLeaping ? lastRow : to);
  const abovePx = Math.max(0, top - (virtualTopPx - start * rowHeightPx));
  const belowPx = Math.max(0, scrollHeightPx - abovePx - (end - start) * rowHeightPx);
  return { top: topRow, start, end, abovePx, belowPx };
}

function down(row: number, step: number): number {
  return Math.floor(row / step) * step;
}

function up(row: number, step: number): number {
  return Math.ceil(row / step) * step;
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
