import { SINGLE_KEYS } from "../ui/single-keys.ts";

/** Turns them on or off, and remembers it on this device. */
export function turnSingleKeys(to: "on" | "off"): void {
  document.documentElement.dataset["singleKeys"] = to;
  try {
    localStorage.setItem(SINGLE_KEYS, to);
  } catch {
    // A browser without storage keeps the choice for this visit only.
  }
}
