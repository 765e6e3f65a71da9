/** The model that the focus is on, by the deep link in its row or the one focused; null for none. */
export function focusedModel(): string | null {
  const focused = document.activeElement;
  const link = focused?.closest("tr")?.querySelector("a") ?? focused?.closest("a");
  return link ? new URL(link.href, location.href).searchParams.get("model") : null;
}
