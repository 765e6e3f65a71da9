import { DATE_LOCALE, formatDay } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { RowContext } from "./column.ts";

/** An element with its attributes and children; an empty text is a node as well, to be filled later. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) {
    made.append(typeof child === "string" ? document.createTextNode(child) : child);
  }
  return made;
}

/** A date in the reader's language, which may run from right to left and stays in one piece. */
export function localText(): Element {
  return element("bdi", { lang: DATE_LOCALE }, "");
}

/**
 * How much wider a day is in the reader's language than in English, in CSS pixels: by its letters, of which
 * ideographs are as wide as two.
 */
export const LONGER_DAY_PX =
  7 * Math.max(0, formatDay(Date.UTC(2026, 8, 28)).replace(/[^\0-\u1fff]/g, "--").length - 11);

/** Shows a text of the catalogue, which is not to be trusted, with what was searched for marked. */
export function showText(parent: HTMLElement, text: string, mark: RowContext["mark"]): void {
  const shown = forDisplay(text);
  if (!mark?.(parent, shown)) setText(parent, shown);
}

/** Shows that there is nothing to show: a dash for the eye, and words for whoever does not see it. */
export function showDash(parent: HTMLElement, words: string): void {
  if (parent.lastElementChild?.textContent === words) return;
  parent.replaceChildren(
    element("span", { "aria-hidden": "true" }, "—"),
    element("span", { class: "sr-only" }, words),
  );
}

/** Changes the text in the node that holds it, when there is just one. */
export function setText(parent: HTMLElement, text: string): void {
  const { firstChild } = parent;
  if (firstChild instanceof Text && !firstChild.nextSibling) setData(firstChild, text);
  else parent.textContent = text;
}

/** Changes a text only if it is another: one that is set is laid out, even if it is the same. */
export function setData(node: Node | null, text: string): void {
  if (node instanceof Text && node.data !== text) node.data = text;
}

/** Changes an attribute only if its value is another; null removes it. */
export function setAttribute(target: HTMLElement, name: string, value: string | null): void {
  if (value === null) target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}
