import { useSyncExternalStore } from "react";
import type { ResponseMeta } from "../data/api/response-meta.ts";
import type { Call } from "../snippets/call.ts";
import { closeFlyout } from "../ui/close-flyout.ts";

/** What can overlay the page, one at a time, opened from anywhere. */
export type Overlay =
  | { readonly name: "keys" }
  | { readonly name: "difference" }
  | { readonly name: "export" }
  | { readonly name: "palette" }
  | { readonly name: "code"; readonly call: Call }
  /** With response metadata, the request behind it is opened at once. */
  | { readonly name: "requests"; readonly meta?: ResponseMeta };

let current: Overlay | null = null;
/** The element that had the focus before an overlay opened. */
let opener: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** Opens an overlay, replacing the current one. */
export function openOverlay(overlay: Overlay): void {
  closeFlyout();
  if (current === null) opener = document.activeElement as HTMLElement | null;
  show(overlay);
}

/** Closes the overlay. */
export function closeOverlay(): void {
  show(null);
}

/** The element that had the focus before an overlay opened; null when it is gone, or there was none. */
export function overlayOpener(): HTMLElement | null {
  return opener?.isConnected && opener !== document.body ? opener : null;
}

/** Where the focus goes when an overlay closes: nowhere when another has replaced it. */
export function focusAfterwards(): HTMLElement | false | null {
  return current === null && overlayOpener();
}

/**
 * Closes the overlay and continues once the focus is restored, so that whatever opens next can take it.
 */
export function closeOverlayFirst(goOn: () => void): void {
  closeOverlay();
  setTimeout(goOn);
}

/** The current overlay; null for none. */
export function useOverlay(): Overlay | null {
  return useSyncExternalStore(subscribe, () => current);
}

function show(next: Overlay | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
