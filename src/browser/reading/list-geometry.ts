/** The head of the list, which sticks. */
export const HEADER_HEIGHT_PX = 34;

/** A row of the list: one line of six columns, or two lines of two where it is narrow. */
export const ROW_HEIGHT_PX = { wide: 36, narrow: 60 } as const;

/** A list narrower than this would have to cut its six columns. */
export const WIDE_LIST_PX = 976;
