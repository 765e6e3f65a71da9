import type { Lifecycle } from "../contract/lifecycle.ts";

/** The names of the lifecycles on the screen. */
export const LIFECYCLE_NAMES: Readonly<Record<Lifecycle, string>> = {
  active: "Active",
  deprecated: "Deprecated",
  retired: "Retired",
};
