/** Where the device remembers which catalogue answered the last visit that kept something. */
export const LAST_SOURCE = "source";
/** What begins the keys under which the device remembers names that the API was asked about. */
export const NAMES_PREFIX = "names ";
