/** The box in which the list of models scrolls; null in a view without one. */
export function listBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".list");
}
