/** The head of the list, which sticks. */
export const HEADER_HEIGHT_PX = 34;

/** The page's header and the toolbar take at least this much of the window, in CSS pixels. */
export const ABOVE_LIST_PX = 96;

/**
 * How the list is laid out: with all that columns show, without the age of a release, or in two-line rows,
 * in which names have two lines, or three where text is spaced, and IDs one of their own where they would
 * be cut otherwise.
 */
export type ListShape = "wide" | "middle" | "narrow" | "narrow-tall" | "narrow-spaced";

/** How high a row is, in CSS pixels. */
export const ROW_HEIGHT_PX: Readonly<Record<ListShape, number>> = {
  wide: 36,
  middle: 36,
  narrow: 60,
  "narrow-tall": 76,
  "narrow-spaced": 104,
};
