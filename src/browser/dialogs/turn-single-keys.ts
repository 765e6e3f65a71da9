import { remember } from "../ui/device-storage.ts";
import { SINGLE_KEYS } from "../ui/single-keys.ts";

/** Turns them on or off, and remembers it on this device. */
export function turnSingleKeys(to: "on" | "off"): void {
  document.documentElement.dataset["singleKeys"] = to;
  remember(SINGLE_KEYS, to);
}
