/** The `localStorage` key of the source of the last visit that stored something. */
export const LAST_SOURCE = "source";
/** Prefix of the `localStorage` keys under which resolved aliases are stored. */
export const NAMES_PREFIX = "names ";
