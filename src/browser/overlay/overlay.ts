import { useSyncExternalStore } from "react";
import type { Receipt } from "../api/receipt.ts";
import type { Call } from "../calling/call.ts";
import { closeFlyout } from "../ui/close-flyout.ts";

/** What can lie over the page; one at a time, opened from wherever there is a reason to. */
export type Overlay =
  | { readonly name: "keys" }
  | { readonly name: "difference" }
  | { readonly name: "export" }
  | { readonly name: "palette" }
  | { readonly name: "code"; readonly call: Call }
  /** With a receipt, the request of that answer is opened at once. */
  | { readonly name: "requests"; readonly receipt?: Receipt };

let current: Overlay | null = null;
const listeners = new Set<() => void>();

/** Lays something over the page, in place of what lay there. */
export function openOverlay(overlay: Overlay): void {
  closeFlyout();
  show(overlay);
}

/** Takes away what lies over the page. */
export function closeOverlay(): void {
  show(null);
}

/**
 * Takes away what lies over the page, and goes on when the focus is back where it came from, so that
 * what opens next can take it.
 */
export function closeOverlayFirst(goOn: () => void): void {
  closeOverlay();
  setTimeout(goOn);
}

/** What lies over the page now; null for nothing. */
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
