/**
 * The tallest list that every browser can scroll: Firefox ends at 17.8 million px, Chromium at 33.5.
 * In a list with more rows than fit, a leap of the scrollbar is in proportion, and what is less goes
 * row by row.
 */
const SCROLL_HEIGHT_MAX_PX = 15_000_000;

/**
 * Rows drawn at least beyond either edge, so that a scroll that is drawn before the page hears of it
 * shows no gap for three frames of a fast one. Few, because a new order redraws all.
 */
const SPARE_ROWS = 6;
/**
 * Rows change so many at a time, those that go becoming those that come. A browser draws a place once
 * for all that come to it together; but one frame that costs much between many that cost nothing is
 * one that it misses.
 */
const STEP_ROWS = 2;

/** A list of rows of one height in a scroll container that scrolls. */
export interface Geometry {
  readonly count: number;
  readonly rowHeightPx: number;
  readonly viewportPx: number;
}

/** Where a scroll container stands, and its rows. */
export interface ScrollPosition {
  readonly scrollTopPx: number;
  /** How much further down the list its rows are; whole rows, 0 where all of them fit. */
  readonly offsetPx: number;
}

/** Where a scroll container stands and how it came there. */
export interface ScrollMotion extends ScrollPosition {
  /** Whether it is moved by more than a screen at a time. */
  readonly isFastScroll: boolean;
  /** Whether the list has just taken the place of another. */
  readonly isNew?: boolean | undefined;
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
 * The rows to draw where the scroll container stands; while it scrolls fast from screen to screen, only the visible ones,
 * because the others would be gone before they are seen; and of a new list, which the others would delay, until it is
 * scrolled.
 */
export function rowWindow(
  geometry: Geometry,
  { scrollTopPx, offsetPx, isFastScroll, isNew }: ScrollMotion,
): RowWindow {
  const { count, rowHeightPx, viewportPx } = geometry;
  const { scrollHeightPx, mostScrollPx } = spanOf(geometry);
  const topPx = Math.max(0, Math.min(scrollTopPx, mostScrollPx)) + offsetPx;
  const topRow = Math.floor(topPx / rowHeightPx);
  const seenRows = Math.ceil(viewportPx / rowHeightPx) + 1;
  const isBare = isFastScroll || (isNew && scrollTopPx === 0);
  const spareRows = isBare ? 0 : SPARE_ROWS;
  const stepRows = isBare ? 1 : STEP_ROWS;
  const firstRow = down(topRow - spareRows, stepRows);
  // Above the first pixel of the scroll container no row can be.
  const start = Math.max(offsetPx / rowHeightPx, firstRow);
  // As many rows wherever the scroll container stands, so that both ends change in the same frame.
  const end = Math.min(count, firstRow + stepRows - 1 + spareRows + seenRows + spareRows);
  const abovePx = start * rowHeightPx - offsetPx;
  const belowPx = Math.max(0, scrollHeightPx - abovePx - (end - start) * rowHeightPx);
  return { top: topRow, start, end, abovePx, belowPx };
}

function down(row: number, step: number): number {
  return Math.floor(row / step) * step;
}

/**
 * The offset of the rows after the scroll container was moved, but not yet its rows: the one before, so that they move as far as the scroll container
 * does; in proportion after a leap and at both ends, so that every row can be reached.
 */
export function offsetAfter(
  geometry: Geometry,
  moved: ScrollPosition,
  isFastScroll: boolean,
): number {
  const { mostScrollPx } = spanOf(geometry);
  const part = Math.max(0, Math.min(1, moved.scrollTopPx / mostScrollPx || 0));
  const isAtAnEnd = part === 0 || part === 1;
  return isFastScroll || isAtAnEnd ? inProportion(geometry, part) : moved.offsetPx;
}

/** The offset for a list that has become shorter: no more than it has rows for. */
export function offsetWithin(geometry: Geometry, offsetPx: number): number {
  return Math.min(offsetPx, spanOf(geometry).mostOffsetPx);
}

/** Where the scroll container must stand to show a row at its top. */
export function positionAt(geometry: Geometry, row: number): ScrollPosition {
  const { mostScrollPx, mostOffsetPx } = spanOf(geometry);
  const mostPx = mostScrollPx + mostOffsetPx;
  const listTopPx = Math.max(0, Math.min(row * geometry.rowHeightPx, mostPx));
  const offsetPx = inProportion(geometry, listTopPx / mostPx || 0);
  return { scrollTopPx: listTopPx - offsetPx, offsetPx };
}

/** Where the scroll container must stand to show a row whole; the present place when it does so already. */
export function positionToReveal(
  geometry: Geometry,
  row: number,
  present: ScrollPosition,
): ScrollPosition {
  const { rowHeightPx, viewportPx } = geometry;
  const topRow = (present.scrollTopPx + present.offsetPx) / rowHeightPx;
  const seen = viewportPx / rowHeightPx;
  if (row < topRow) return positionAt(geometry, row);
  return row + 1 > topRow + seen ? positionAt(geometry, row + 1 - seen) : present;
}

/** The offset in whole rows at a part of the way, which is never more than the way on either side. */
function inProportion(geometry: Geometry, part: number): number {
  const rows = (spanOf(geometry).mostOffsetPx / geometry.rowHeightPx) * part;
  return (part < 0.5 ? Math.floor(rows) : Math.ceil(rows)) * geometry.rowHeightPx;
}

/** How tall the scrolled content is, how far it can be scrolled, and how many pixels of rows it lacks. */
function spanOf({ count, rowHeightPx, viewportPx }: Geometry) {
  const totalPx = count * rowHeightPx;
  const scrollHeightPx = Math.min(totalPx, down(SCROLL_HEIGHT_MAX_PX, rowHeightPx));
  return {
    scrollHeightPx,
    mostScrollPx: Math.max(0, scrollHeightPx - viewportPx),
    mostOffsetPx: totalPx - scrollHeightPx,
  };
}
