import { recall } from "./device-storage.ts";

/** Where the choice is kept between visits. */
export const SINGLE_KEYS = "single-keys";

/** Has single keys do nothing where that was chosen on this device; to be called before any is pressed. */
export function restoreSingleKeys(): void {
  const stored = recall(SINGLE_KEYS);
  if (stored === "off") document.documentElement.dataset["singleKeys"] = stored;
}

/**
 * Whether a single letter or mark is a shortcut; off for people who speak their keys or
 * press them by accident. @see https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function areSingleKeysOn(): boolean {
  return document.documentElement.dataset["singleKeys"] !== "off";
}

/** The arrow that a key stands for: `j` is down and `k` is up, unless single keys are off; else itself. */
export function arrowFor(key: string): string {
  const arrow = key === "j" ? "ArrowDown" : key === "k" ? "ArrowUp" : key;
  return areSingleKeysOn() ? arrow : key;
}

/** Whether a key press is this shortcut, and not meant for a field or a dialog. */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (event.key !== key || ctrlKey || metaKey || altKey || !areSingleKeysOn()) return false;
  return !isTyping(event) && !(target instanceof Element && target.closest("dialog,[role=dialog]"));
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

/** Whether a key press is the one that leads from the search to the rows below it. */
export function isFromSearch({ target, key }: KeyboardEvent): boolean {
  return key === "ArrowDown" && target instanceof HTMLInputElement && target.type === "search";
}

/** Whether a key press is the one for the palette, Ctrl or ⌘ and K. */
export function isPaletteKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === "k";
}

/** Whether a key goes into a field, so that it is no shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}
