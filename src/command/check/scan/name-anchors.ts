import type { IdTable } from "#shared/model-names/id-table.ts";
import { NAME_WORDS } from "#shared/model-names/name-words.ts";
import { ANY, bytesFrom, classOf, union } from "./byte-class.ts";
import { BLOCK, createBlockFinder } from "./block-finder.ts";
import { ALL, candidatesOf, createTables, LEAD, WORD, type Pattern } from "./word-tables.ts";

/** No pattern is shorter; a place that is found is where as many bytes of one end. */
const WIDTH = 5;
const BACKSLASH = classOf("\\");
const ZERO = classOf("0");
const HEX = classOf("0123456789abcdef");
/** The high half of every letter of ASCII. */
const LETTER_HALF = classOf("4567");
/** Hides a character: an escape of any kind, or what is no ASCII and may be a hyphen. */
const HIDING = classOf("\\%&").fill(1, 128);
/** A version, or the line that stands before it. */
const VERSION_OR_LINE = union(HIDING, classOf("0123456789oshfmi"));
/** How a name goes on behind a line. */
const BEHIND_LINE = union(HIDING, classOf("0123456789-_"));

/** `\u006c` and `\x6c`, which may stand for letters of a word. */
const ESCAPES: readonly Pattern[] = [
  [BACKSLASH, classOf("u"), ZERO, ZERO, LETTER_HALF, HEX],
  [ANY, BACKSLASH, classOf("x"), LETTER_HALF, HEX],
];
const LETTER = classOf("abcdefghijklmnopqrstuvwxyz");
/** Letters in full width, and what is invisible between two letters of a word, in UTF-8. */
const UNSEEN: readonly Pattern[] = [
  [
    bytesFrom(0xef),
    bytesFrom(0xbc, 0xbd),
    bytesFrom(0x81, 0xba),
    bytesFrom(0xef),
    bytesFrom(0xbc, 0xbd),
  ],
  [ANY, bytesFrom(0xc2), bytesFrom(0xad), LETTER, LETTER],
  [bytesFrom(0xe2), bytesFrom(0x80), bytesFrom(0x8b, 0x8d), LETTER, LETTER],
  [bytesFrom(0xe2), bytesFrom(0x81), bytesFrom(0xa0), LETTER, LETTER],
];
const CLAUDE = lettersOf("claude");
/** A line of models is also an audio format, or a verse. */
const LINES: readonly Pattern[] = NAME_WORDS.filter((word) => word !== "claude").map((word) => [
  ...lettersOf(word),
  BEHIND_LINE,
]);
/** Behind a hyphen, there may be a line that nobody knows yet. */
const SPELLED: readonly Pattern[] = [
  [...CLAUDE, classOf("-")],
  [...CLAUDE, VERSION_OR_LINE],
  [...CLAUDE, classOf("_ "), VERSION_OR_LINE],
];

/** Most of what is in its memory is passed over; each of these begins as few other words do. */
const finder = createBlockFinder(
  [[CLAUDE], ESCAPES, UNSEEN, ...LINES.map((line) => [line])],
  512 * 1024,
);
/** For texts: in it, places are found sooner. Nearly every file is smaller. */
export const TEXT_MEMORY: Buffer = finder?.memory ?? Buffer.allocUnsafeSlow(512 * 1024);

/** Finds the places of a text around which there may be the name of a model. */
export interface NameAnchors {
  /**
   * Whether there is any such place in a text in UTF-8, or in another encoding that goes on from ASCII.
   * Where there is none, the reader of names finds at most what stands for no single model. Most files of
   * a repository are passed over by this, without being decoded.
   */
  readonly areIn: (bytes: Uint8Array) => boolean;
  /** The next such place from one on, a few bytes behind where the name may begin; -1 without one. */
  readonly next: (bytes: Uint8Array, from: number, end?: number) => number;
}

/** What decides which anchors there are. */
export type AnchorParts = Pick<IdTable, "hasUnusual">;

/** The anchors of the names that a reader finds with a table. */
export function nameAnchors({ hasUnusual }: AnchorParts): NameAnchors {
  // What is listed may be spelled like nothing else.
  return hasUnusual ? (loose ??= createAnchors([CLAUDE])) : (strict ??= createAnchors(SPELLED));
}

let strict: NameAnchors | undefined;
let loose: NameAnchors | undefined;

/**
 * Looks at four bytes in a row, at every fourth place: whatever of a pattern can stand in them is told
 * by two tables of two bytes each, which let few other places through. Nothing waits for what was there
 * before, so that several places are looked at at a time.
 */
function createAnchors(claude: readonly Pattern[]): NameAnchors {
  // Apart from each other, as what both could be made of is in every text.
  const groups = [[...claude, ...ESCAPES, ...UNSEEN], LINES];
  const { first, second } = createTables(groups);
  const candidates: ReturnType<typeof candidatesOf>[] = [];
  /** The first place from one on of a pattern around a word, of those that its flags allow. */
  const placeAt = (bytes: Uint8Array, word: number, flags: number, from: number) => {
    for (const { shift, pattern } of (candidates[flags] ??= candidatesOf(groups, flags))) {
      const place = word - LEAD + shift + WIDTH - 1;
      if (place >= from && isAt(bytes, place - WIDTH + 1, pattern)) return place;
    }
    return -1;
  };

  const nextByWords = (bytes: Uint8Array, from: number, end: number) => {
    const { byteOffset } = bytes;
    const memory = pairsOf(bytes.buffer);
    // In pairs, from the beginning of the memory that the bytes are in.
    let at = Math.max(0, wordOf(byteOffset + from)) / 2;
    const last = wordOf(byteOffset + Math.min(end, bytes.length) - 1) / 2;
    const whole = Math.min(last, (memory.length - 2) & ~1);
    while (at <= last) {
      at = skip(memory, at, whole, first, second);
      const flags = at > whole ? ALL : flagsAt(memory, at, first, second);
      if (flags !== 0) {
        const place = placeAt(bytes, at * 2 - byteOffset, flags, from);
        if (place !== -1) return place < end ? place : -1;
      }
      at += 2;
    }
    return -1;
  };
  const next = (bytes: Uint8Array, from: number, end = bytes.length) => {
    if (finder === null || bytes.buffer !== finder.memory.buffer)
      return nextByWords(bytes, from, end);
    const start = bytes.byteOffset - finder.memory.byteOffset;
    const last = Math.min(end, bytes.length);
    // A pattern may begin with one byte of any kind, which the finder leaves out.
    for (let at = Math.max(0, from - WIDTH + 1); at < last; at += BLOCK) {
      at = finder.find(start + at, start + last) - start;
      const place = nextByWords(
        bytes,
        Math.max(from, at + WIDTH - 2),
        Math.min(end, at + BLOCK + WIDTH - 1),
      );
      if (place !== -1) return place;
    }
    return -1;
  };
  return { next, areIn: (bytes) => next(bytes, 1) !== -1 };
}

/** The next of four words of which one may be part of a pattern, or about the last. */
function skip(
  memory: Uint16Array,
  from: number,
  last: number,
  first: Uint8Array,
  second: Uint8Array,
): number {
  let at = from;
  while (
    at + 6 <= last &&
    (flagsAt(memory, at, first, second) |
      flagsAt(memory, at + 2, first, second) |
      flagsAt(memory, at + 4, first, second) |
      flagsAt(memory, at + 6, first, second)) ===
      0
  ) {
    at += 8;
  }
  return at;
}

function flagsAt(memory: Uint16Array, at: number, first: Uint8Array, second: Uint8Array): number {
  return (first[memory[at] ?? 0] ?? 0) & (second[memory[at + 1] ?? 0] ?? 0);
}

/** The word around which a pattern is looked for that ends with its first bytes at a place. */
function wordOf(place: number): number {
  return Math.floor((place - WIDTH + 1 + LEAD) / WORD) * WORD;
}

let pairs: Uint16Array = new Uint16Array(0);

/** Memory as numbers of two bytes each, whichever of them comes first; kept for the next call. */
function pairsOf(memory: ArrayBufferLike): Uint16Array {
  if (pairs.buffer !== memory) pairs = new Uint16Array(memory, 0, memory.byteLength >> 1);
  return pairs;
}

/** Whether a pattern begins at a place; one that begins with anything may begin before the text. */
function isAt(bytes: Uint8Array, start: number, pattern: Pattern): boolean {
  if (start + pattern.length > bytes.length) return false;
  let matched = 0;
  while (pattern[matched]?.[bytes[start + matched] ?? 0] === 1) matched += 1;
  return matched === pattern.length;
}

function lettersOf(word: string): Pattern {
  return Array.from(word, classOf);
}
