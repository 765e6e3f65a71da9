import { useState } from "react";
import { LAST_RETIRING } from "../../data/storage/device-keys.ts";
import { recall } from "../../ui/device-storage.ts";

/** Reserved on a first visit. */
export const USUAL_NEWS = "1 in 30 days";

/**
 * The room of the badge on Retirements until it is certain what it says, so that nothing beside it moves:
 * as much as it took last time, if it said anything.
 */
export function RetirementRoom() {
  const [reserved] = useState(() => recall(LAST_RETIRING) ?? USUAL_NEWS);
  return reserved !== "" && <b aria-hidden="true">{reserved}</b>;
}
