import { areSingleKeysOn, isTyping } from "./single-keys.ts";

/** The arrow that a key stands for: `j` is down and `k` is up, unless single keys are off; else itself. */
export function arrowFor(key: string): string {
  const arrow = key === "j" ? "ArrowDown" : key === "k" ? "ArrowUp" : key;
  return areSingleKeysOn() ? arrow : key;
}

/** What has keys of its own; a popover has them wherever the focus is. */
const HAS_OWN_KEYS = "dialog,[role=dialog],[role=slider],[role=tree]";

/**
 * Whether a key press, which may move between the rows of a list from anywhere on the page, is not meant
 * for a field, for what is open over the page, or for a control with keys of its own.
 */
export function isForList(event: KeyboardEvent): boolean {
  const { target, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || isTyping(event)) return false;
  if (document.querySelector(":popover-open")) return false;
  return !(target instanceof Element && target.closest(HAS_OWN_KEYS));
}
