import type { MouseEvent } from "react";

/**
 * Focuses the search after a press by key on a button that disappears with it, so that the keyboard goes
 * on where searching does.
 */
export function focusSearch({ detail }: MouseEvent): void {
  if (detail === 0) document.querySelector<HTMLElement>("[type=search]")?.focus();
}
