/** The `localStorage` key of the columns that were chosen last, as they are in an address. */
export const LAST_COLUMNS = "columns";
/** The `localStorage` key of the source of the last visit that stored something. */
export const LAST_SOURCE = "source";
/** The `localStorage` key of how many models retire soon, as last shown, so that its room is reserved. */
export const LAST_RETIRING = "retiring";
/** Prefix of the `localStorage` keys under which resolved aliases are stored. */
export const NAMES_PREFIX = "names ";
