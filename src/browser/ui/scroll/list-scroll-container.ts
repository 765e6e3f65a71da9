/** The scroll container in which the list of models scrolls; null in a view without one. */
export function listScrollContainer(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".list");
}
