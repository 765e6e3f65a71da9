/** The head of the list, which sticks. */
export const HEADER_HEIGHT_PX = 34;

/** A row of the list: one line, or two lines of two columns where it is narrow. */
export const ROW_HEIGHT_PX = { wide: 36, narrow: 60 } as const;

/**
 * How the list is laid out: with all that columns show, without the age of a release, or in two-line rows,
 * in which names have two lines, or three where text is spaced, and IDs one of their own where they would
 * be cut otherwise.
 */
export type ListShape = "wide" | "middle" | "narrow" | "narrow-tall" | "narrow-spaced";
