import type { Support } from "./capability-tree.ts";
import { forDisplay } from "../format/for-display.ts";

/** The states of a capability in words. */
export const SUPPORT_TEXT: Readonly<Record<Support, string>> = {
  yes: "Supported",
  no: "Not supported",
  unreported: "Not reported",
};

/** Names that cannot be derived from the key; a map, because keys may be hostile. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["pdf_input", "PDF input"],
  ["xhigh", "Extra high"],
]);

/** The form of the API's own keys; any other key is shown as it is. */
const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** A key of the capability tree as a name for the screen: `image_input` as `Image input`. */
export function capabilityName(key: string): string {
  if (!SNAKE_CASE.test(key)) return forDisplay(key);
  const words = NAMES.get(key) ?? key.replaceAll("_", " ");
  return forDisplay(words.charAt(0).toUpperCase() + words.slice(1));
}
