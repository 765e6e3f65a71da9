import { findModelNames } from "#shared/model-names/find-model-names.ts";
import type { IdTable } from "#shared/model-names/id-table.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { ignoredLines, IGNORE_WORD, lineFeeds } from "./ignored-lines.ts";
import { nameAnchors, type NameAnchors } from "./name-anchors.ts";

/** A model's name, and where it stands. */
export interface PlacedName {
  readonly parsed: ParsedName;
  /** From 1; a line ends with LF, as for git and compilers. */
  readonly line: number;
  /** From 1, in UTF-16 code units, like the length of what is written there. */
  readonly column: number;
  readonly length: number;
}

/** What a text holds. */
export interface TextScan {
  readonly names: readonly PlacedName[];
  /** How many more there are in lines that comments say to ignore. */
  readonly ignored: number;
}

/** How many characters are read before and behind what a name may have: all that a reader looks at. */
const BEFORE = 288;
const BEHIND = 417;

/**
 * Every name of a model in a text in UTF-8; what stands for no single model, such as `opus`, is none.
 *
 * Only what is around words and escapes that a name may have is decoded and read.
 */
export function scanBytes(bytes: Buffer, table: IdTable): TextScan {
  const placed: PlacedName[] = [];
  const counter = new PlaceCounter(bytes);
  for (const [from, to] of regionsOf(bytes, nameAnchors(table))) {
    const text = bytes.toString("utf8", from, to);
    let [lines, counted] = [0, 0];
    for (const { place, ...parsed } of findModelNames(text, table)) {
      if (parsed.kind !== "name") continue;
      const start = counter.placeOf(from);
      lines += lineFeeds(text, counted, place.start);
      counted = place.start;
      const lineStart = text.lastIndexOf("\n", place.start - 1) + 1;
      const column = place.start - lineStart + (lines === 0 ? start.column : 1);
      placed.push({ parsed, line: start.line + lines, column, length: parsed.written.length });
    }
  }
  if (placed.length === 0 || !bytes.includes(IGNORE_WORD)) return { names: placed, ignored: 0 };
  const ignored = ignoredLines(bytes.toString("utf8"));
  const names = placed.filter(({ line }) => !ignored.has(line));
  return { names, ignored: placed.length - names.length };
}

/** The parts of a text that are to be read, from and to whole characters; none touches another. */
function* regionsOf(
  bytes: Buffer,
  anchors: NameAnchors,
): Iterable<readonly [from: number, to: number]> {
  for (let at = anchors.next(bytes, 1); at !== -1;) {
    const from = charactersBefore(bytes, at);
    let to = charactersBehind(bytes, at);
    for (at = anchors.next(bytes, at + 1); at !== -1 && charactersBefore(bytes, at) <= to;) {
      to = charactersBehind(bytes, at);
      at = anchors.next(bytes, at + 1);
    }
    yield [from, to];
  }
}

/** Where the characters begin that are read before a place of UTF-8. */
function charactersBefore(bytes: Buffer, place: number): number {
  let at = place;
  for (let left = BEFORE; left > 0 && at > 0; left -= 1) {
    at -= 1;
    while (((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  }
  return Math.max(0, at);
}

/** Where those end that are read behind it. */
function charactersBehind(bytes: Buffer, place: number): number {
  let at = place;
  for (let left = BEHIND; left > 0 && at < bytes.length; left -= 1) {
    at += 1;
    while (((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  }
  return at;
}

const LINE_FEED = 10;

/** Counts lines, which end with LF, and columns of a text in UTF-8, from the front. */
class PlaceCounter {
  readonly #bytes: Buffer;
  #at = 0;
  #line = 1;
  #column = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The line and column of a byte; of one before the last that was asked for, they are those of that. */
  placeOf(byte: number): Pick<PlacedName, "line" | "column"> {
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
