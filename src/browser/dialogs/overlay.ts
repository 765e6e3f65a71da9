import type { ResponseMeta } from "../data/api/response-meta.ts";
import type { Call } from "../snippets/call.ts";
import { closeFlyout } from "../ui/close-flyout.ts";
import { createStore } from "../ui/create-store.ts";

/** What can lie over the page; one at a time, opened from wherever there is a reason to. */
export type Overlay =
  | { readonly name: "keys" }
  | { readonly name: "difference" }
  | { readonly name: "export" }
  | { readonly name: "palette" }
  | { readonly name: "code"; readonly call: Call }
  /** With the response metadata of a request, it of that answer is opened at once. */
  | { readonly name: "requests"; readonly meta?: ResponseMeta };

/** What lies over the page now; null for nothing. */
export const overlayStore = createStore<Overlay | null>(null);

/** What had the focus before anything lay over the page. */
let opener: HTMLElement | null = null;

/** Lays something over the page, in place of what lay there. */
export function openOverlay(overlay: Overlay): void {
  closeFlyout();
  if (overlayStore.get() === null) opener = document.activeElement as HTMLElement | null;
  overlayStore.set(overlay);
}

/** Takes away what lies over the page. */
export function closeOverlay(): void {
  overlayStore.set(null);
}

/** What had the focus before anything lay over the page; null when it is gone, or nothing had it. */
export function overlayOpener(): HTMLElement | null {
  return opener?.isConnected && opener !== document.body ? opener : null;
}

/** Where the focus goes from an overlay that closes: nowhere when another has taken its place. */
export function focusAfterwards(): HTMLElement | false | null {
  return overlayStore.get() === null && overlayOpener();
}

/**
 * Takes away what lies over the page, and goes on when the focus is back where it came from, so that
 * what opens next can take it.
 */
export function closeOverlayFirst(goOn: () => void): void {
  closeOverlay();
  setTimeout(goOn);
}
