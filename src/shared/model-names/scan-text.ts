import {
  characterLength,
  COLON,
  CR,
  delimiterLength,
  DELIMITER,
  INVISIBLE,
  LF,
  tokenCharacter,
  type Text,
} from "./characters.ts";
import {
  endOfPart,
  endOfRun,
  readPart,
  readRun,
  TOKEN_MAX,
  type Line,
  type Occurrence,
} from "./read-run.ts";

/** How far a scan has come, to go on from there; `at` is in UTF-16 code units from 0. */
export interface Cursor extends Line {
  readonly at: number;
  /**
   * What `at` is within a run of characters that belong together, which may be as long as the text:
   * outside of one, at the start of a part of a long one, or inside of a part that is no name.
   */
  readonly where: "outside" | "part" | "inside";
}

/** The beginning of every text. */
export const TEXT_START: Cursor = { at: 0, line: 1, lineStart: 0, where: "outside" };

/**
 * The model names from a cursor on, in their order, and where to go on; null at the end.
 *
 * Looks at every character a bounded number of times, whatever the text. It stops soon after
 * `lengthAhead` code units, so that a long text can be read in slices. `known` are IDs that count as
 * names whatever they look like.
 */
export function scanText(
  text: Text,
  known: ReadonlySet<string>,
  from: Cursor = TEXT_START,
  lengthAhead = Number.POSITIVE_INFINITY,
): { readonly found: Occurrence[]; readonly next: Cursor | null } {
  const found: Occurrence[] = [];
  const stopAt = Math.min(text.length, from.at + lengthAhead);
  let { at, line, lineStart, where } = from;

  while (at < stopAt) {
    const character = tokenCharacter(text, at);
    if (character === DELIMITER || (where === "outside" && character === INVISIBLE)) {
      const code = text.charCodeAt(at);
      at += delimiterLength(text, at);
      where = "outside";
      // The first of CR LF is no end of a line: the second is.
      if (code === LF || (code === CR && text.charCodeAt(at) !== LF)) {
        line += 1;
        lineStart = at;
      }
    } else if (where === "outside") {
      const end = endOfRun(text, at);
      if (end - at > TOKEN_MAX) where = "part";
      else {
        note(readRun(text, [at, end], { line, lineStart }, known));
        at = end;
      }
    } else if (character === COLON) {
      at += characterLength(text, at);
      where = "part";
    } else if (where === "part") {
      const end = endOfPart(text, at, at + TOKEN_MAX + 1);
      if (end - at > TOKEN_MAX) where = "inside";
      else note(readPart(text, [at, end], { line, lineStart }, known));
      at = end;
    } else {
      at += characterLength(text, at);
    }
  }
  return { found, next: at < text.length ? { at, line, lineStart, where } : null };

  function note(occurrences: readonly Occurrence[]): void {
    for (const occurrence of occurrences) found.push(occurrence);
  }
}
