import { element, setData } from "./dom.ts";

/** A part of a text as [start, end) in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/**
 * Shows a text with parts of it marked; returns false, and shows nothing, when there are none.
 *
 * As many marks as before stay in the document and get other texts: with every letter of a search, the
 * rows on the screen are marked again.
 *
 * @param spans the marked parts, in order and without overlaps
 */
export function showMarked(parent: HTMLElement, text: string, spans: readonly Span[]): boolean {
  if (spans.length === 0) return false;
  /** What is between the marks and in them, in turn. */
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(from, start), text.slice(start, end));
    from = end;
  }
  parts.push(text.slice(from));
  const { childNodes } = parent;
  if (childNodes.length === parts.length) {
    for (const [at, part] of parts.entries()) {
      const node = childNodes[at] as ChildNode;
      setData(node.firstChild ?? node, part);
    }
  } else {
    parent.replaceChildren(
      ...parts.map((part, at) => (at % 2 === 1 ? element("mark", {}, part) : part)),
    );
  }
  return true;
}
