import { findModelNames } from "#shared/model-names/find-model-names.ts";
import type { IdTable } from "#shared/model-names/id-table.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { ignoredLines, IGNORE_WORD, lineFeeds } from "./ignored-lines.ts";
import { nameAnchors, type NameAnchors } from "./name-anchors.ts";
import { PlaceCounter } from "./place-counter.ts";

/** A model's name, and where it stands. */
export interface PlacedName {
  readonly reading: NameReading;
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
    for (const { place, ...reading } of findModelNames(text, table)) {
      if (reading.kind !== "name") continue;
      const start = counter.placeOf(from);
      lines += lineFeeds(text, counted, place.start);
      counted = place.start;
      const lineStart = text.lastIndexOf("\n", place.start - 1) + 1;
      const column = place.start - lineStart + (lines === 0 ? start.column : 1);
      placed.push({ reading, line: start.line + lines, column, length: reading.written.length });
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
