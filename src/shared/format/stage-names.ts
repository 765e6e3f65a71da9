import type { Lifecycle } from "../contract/lifecycle.ts";

/** What the stages of a model's life are called on the screen. */
export const STAGE_NAMES: Readonly<Record<Lifecycle, string>> = {
  active: "Active",
  deprecated: "Deprecated",
  retired: "Retired",
};
