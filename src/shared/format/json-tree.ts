/** A value of a JSON text by its position; the values it contains come right after it. */
export interface JsonNode {
  /** The key as the text has it, in its quotes; null in an array and at the top. */
  readonly key: string | null;
  /** Where the value begins and ends in the text. */
  readonly start: number;
  end: number;
  /** The index of the array or object that contains it; -1 at the top. */
  readonly parent: number;
  /** How many arrays and objects contain it. */
  readonly depth: number;
  /** Its index within its parent, from 0. */
  readonly position: number;
  /** How many values it contains; null for a string, number, boolean or null. */
  size: number | null;
  /** The index after everything it contains. */
  next: number;
}

const SPACE_OR_MARK = /[\s,:]*/y;
const WORD = /[^\s,\]}]+/y;

/**
 * The values of a JSON text in its own order and spelling: no number is rounded, no key is lost.
 *
 * Null when it is not JSON. Not recursive, so no depth is too deep.
 */
export function readJson(text: string): readonly JsonNode[] | null {
  if (!isJson(text)) return null;
  const nodes: JsonNode[] = [];
  const open: number[] = [];
  let key: string | null = null;
  for (let at = skip(SPACE_OR_MARK, text, 0); at < text.length;) {
    const mark = text[at];
    const parent = open.at(-1) ?? -1;
    const holder = nodes[parent];
    if (holder && (mark === "}" || mark === "]")) {
      at += 1;
      holder.end = at;
      holder.next = nodes.length;
      open.pop();
    } else {
      const isHolder = mark === "{" || mark === "[";
      const end = isHolder ? at + 1 : mark === '"' ? endOfString(text, at) : skip(WORD, text, at);
      if (holder && key === null && text[holder.start] === "{") {
        key = text.slice(at, end);
      } else {
        const index = nodes.length;
        const position = holder?.size ?? 0;
        const size = isHolder ? 0 : null;
        nodes.push({
          key,
          start: at,
          end,
          parent,
          depth: open.length,
          position,
          size,
          next: index + 1,
        });
        if (holder) holder.size = position + 1;
        if (isHolder) open.push(index);
        key = null;
      }
      at = end;
    }
    at = skip(SPACE_OR_MARK, text, at);
  }
  return nodes;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** A quote ends a string unless an odd number of backslashes precedes it. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); ; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === "\\") before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
}
