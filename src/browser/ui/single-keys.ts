import { recall } from "./device-storage.ts";

/** Where the choice is stored between visits. */
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

/** Whether a key press is this shortcut, and not meant for a field or a dialog. */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (event.key !== key || ctrlKey || metaKey || altKey || !areSingleKeysOn()) return false;
  return !isTyping(event) && !(target instanceof Element && target.closest("dialog,[role=dialog]"));
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
