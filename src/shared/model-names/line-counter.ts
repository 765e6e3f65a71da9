/** Which line a place of a text is in. */
export interface LineState {
  /** From 1. */
  readonly line: number;
  /** Where it begins, from 0. */
  readonly lineStart: number;
  /** How far line ends have been counted. */
  readonly counted: number;
}

/** Counts the lines of a text from the front; they end with LF, CR or both. */
export class LineCounter {
  readonly #text: string;
  #state: LineState;

  constructor(text: string, from: LineState) {
    this.#text = text;
    this.#state = { line: from.line, lineStart: from.lineStart, counted: from.counted };
  }

  /** The line of a place; places before the last one are in that one's line. */
  stateAt(at: number): LineState {
    let { line, lineStart, counted } = this.#state;
    if (at <= counted) return this.#state;
    const part = this.#text.slice(counted, at);
    if (part.includes("\r")) {
      for (const match of part.matchAll(/\r\n|[\r\n]/g)) {
        const end = counted + match.index + match[0].length;
        // The first of CR LF is no end of a line: the second is.
        if (match[0] === "\r" && this.#text.charCodeAt(end) === 10) continue;
        line += 1;
        lineStart = end;
      }
    } else {
      for (let end = part.indexOf("\n"); end !== -1; end = part.indexOf("\n", end + 1)) {
        line += 1;
        lineStart = counted + end + 1;
      }
    }
    counted = at;
    this.#state = { line, lineStart, counted };
    return this.#state;
  }
}
