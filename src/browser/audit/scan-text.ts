import { CR, delimiterLength, INVISIBLE, LF, tokenCharacter, type Text } from "./characters.ts";
import { endOfRun, readRun, type Line, type Occurrence } from "./read-run.ts";

/** How far a scan has come, to go on from there; `at` is in UTF-16 code units from 0. */
export interface Cursor extends Line {
  readonly at: number;
}

/** The beginning of every text. */
export const TEXT_START: Cursor = { at: 0, line: 1, lineStart: 0 };

/**
 * The model names from a cursor on, in their order, and where to go on; null at the end.
 *
 * Looks at every character a bounded number of times, whatever the text. It stops at the first token
 * or delimiter that begins `lengthAhead` or more code units further, so that a long text can be read
 * in slices. `known` are IDs that count as names whatever they look like.
 */
export function scanText(
  text: Text,
  known: ReadonlySet<string>,
  from: Cursor = TEXT_START,
  lengthAhead = Number.POSITIVE_INFINITY,
): { readonly found: Occurrence[]; readonly next: Cursor | null } {
  const found: Occurrence[] = [];
  const stopAt = Math.min(text.length, from.at + lengthAhead);
  let { at, line, lineStart } = from;

  while (at < stopAt) {
    if (tokenCharacter(text, at) > INVISIBLE) {
      const end = endOfRun(text, at);
      for (const occurrence of readRun(text, [at, end], { line, lineStart }, known)) {
        found.push(occurrence);
      }
      at = end;
      continue;
    }
    const code = text.charCodeAt(at);
    at += delimiterLength(text, at);
    // The first of CR LF is no end of a line: the second is.
    if (code === LF || (code === CR && text.charCodeAt(at) !== LF)) {
      line += 1;
      lineStart = at;
    }
  }
  return { found, next: at < text.length ? { at, line, lineStart } : null };
}
