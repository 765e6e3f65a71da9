const LINE_FEED = 10;

/** A place in a text, for people. */
interface LineAndColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Counts lines, which end with LF, and columns of a text in UTF-8, from the front. */
export class PlaceCounter {
  readonly #bytes: Buffer;
  #at = 0;
  #line = 1;
  #column = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The line and column of a byte; of one before the last that was asked for, they are those of that. */
  placeOf(byte: number): LineAndColumn {
    for (; this.#at < byte; this.#at += 1) {
      const value = this.#bytes[this.#at] ?? 0;
      if (value === LINE_FEED) {
        this.#line += 1;
        this.#column = 1;
      } else if ((value & 0xc0) !== 0x80) {
        // Each character begins with one such byte; those of four bytes take two code units.
        this.#column += value >= 0xf0 ? 2 : 1;
      }
    }
    return { line: this.#line, column: this.#column };
  }
}
