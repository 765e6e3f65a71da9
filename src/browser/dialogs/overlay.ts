import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { ResponseMeta } from "../data/api/response-meta.ts";
import type { Call } from "../snippets/call.ts";
import { closeFlyout } from "../ui/flyout.tsx";
import { createStore } from "../ui/create-store.ts";

/** What can overlay the page, one at a time, opened from anywhere. */
export type Overlay =
  | { readonly name: "keys" }
  | { readonly name: "difference" }
  /** Without models, the whole list is exported. */
  | { readonly name: "export"; readonly models?: readonly ModelInfo[] }
  | { readonly name: "palette" }
  | { readonly name: "subscribe" }
  /** With a name, the saved view of that name is renamed. */
  | { readonly name: "save-view"; readonly renamed?: string }
  | { readonly name: "code"; readonly call: Call }
  /** With response metadata, the request behind it is opened at once. */
  | { readonly name: "requests"; readonly meta?: ResponseMeta };

/** The current overlay; null for none. */
export const overlayStore = createStore<Overlay | null>(null);

let opener: HTMLElement | null = null;

/** Opens an overlay, replacing the current one. */
export function openOverlay(overlay: Overlay): void {
  closeFlyout();
  if (overlayStore.get() === null) opener = document.activeElement as HTMLElement | null;
  overlayStore.set(overlay);
}

/** Closes the overlay. */
export function closeOverlay(): void {
  overlayStore.set(null);
}

/** The element that had the focus before an overlay opened; null when it is gone, or there was none. */
export function overlayOpener(): HTMLElement | null {
  return opener?.isConnected && opener !== document.body ? opener : null;
}

/** Where the focus goes when an overlay closes: nowhere when another has replaced it. */
export function focusAfterwards(): HTMLElement | false | null {
  return overlayStore.get() === null && overlayOpener();
}

/**
 * Closes the overlay and continues once the focus is restored, so that whatever opens next can take it.
 */
export function closeOverlayFirst(goOn: () => void): void {
  closeOverlay();
  setTimeout(goOn);
}
