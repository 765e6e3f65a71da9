/** Where the device remembers which catalogue answered the last visit that kept something. */
export const LAST_SOURCE = "source";
