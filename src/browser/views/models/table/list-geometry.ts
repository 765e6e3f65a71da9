/** The head of the list, which sticks. */
export const HEADER_HEIGHT_PX = 34;

/** A row of the list: one line of six columns, or two lines of two where it is narrow. */
export const ROW_HEIGHT_PX = { wide: 36, narrow: 60 } as const;

/** How the list is laid out: all of six columns, six without the age of a release, or two-line rows. */
export type ListShape = "wide" | "middle" | "narrow";

/** The shape of a list that is so wide; a narrower one of the same shape would have to cut its columns. */
export function listShape(widthPx: number): ListShape {
  if (widthPx < 976) return "narrow";
  return widthPx < 1130 ? "middle" : "wide";
}
