import { overlayOpener } from "../overlay.ts";

/**
 * The model that the focus was on when the palette was asked for, by the deep link in its row or the
 * one focused; null for none.
 */
export function focusedModel(): string | null {
  const focused = overlayOpener();
  const link = focused?.closest("tr")?.querySelector("a") ?? focused?.closest("a");
  return link ? new URL(link.href, location.href).searchParams.get("model") : null;
}
