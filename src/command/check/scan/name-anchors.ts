import type { IdTable } from "#shared/model-names/id-table.ts";
import { NAME_WORDS } from "#shared/model-names/name-words.ts";
import { bytesFrom, bytesIn, classOf, union, type Pattern } from "./byte-class.ts";
import { BLOCK, createBlockFinder, DEPTH } from "./block-finder.ts";

/** A place that is found is as far behind where a pattern begins, of which none is shorter. */
const BEHIND = DEPTH - 1;
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
  [BACKSLASH, classOf("x"), LETTER_HALF, HEX],
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
  [bytesFrom(0xc2), bytesFrom(0xad), LETTER, LETTER],
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

function createAnchors(claude: readonly Pattern[]): NameAnchors {
  const byFirst: (Pattern[] | undefined)[] = [];
  for (const pattern of [...claude, ...ESCAPES, ...UNSEEN, ...LINES]) {
    for (const first of pattern.slice(0, 1)) {
      for (const byte of bytesIn(first)) (byFirst[byte] ??= []).push(pattern);
    }
  }
  /** Where a pattern begins, from one place on and before another; -1 if none does. */
  const begin = (bytes: Uint8Array, from: number, end: number) => {
    for (let at = from; at < end; at += 1) {
      const patterns = byFirst[bytes[at] ?? 0];
      if (patterns?.some((pattern) => isAt(bytes, at, pattern)) === true) return at;
    }
    return -1;
  };

  const next = (bytes: Uint8Array, from: number, end = bytes.length) => {
    const last = Math.min(end, bytes.length) - BEHIND;
    let at = Math.max(0, from - BEHIND);
    let place = -1;
    if (finder === null || bytes.buffer !== finder.memory.buffer) {
      place = begin(bytes, at, last);
    } else {
      const start = bytes.byteOffset - finder.memory.byteOffset;
      for (; place === -1 && at < last; at += BLOCK) {
        at = finder.find(start + at, start + last) - start;
        place = begin(bytes, at, Math.min(at + BLOCK, last));
      }
    }
    return place === -1 ? -1 : place + BEHIND;
  };
  return { next, areIn: (bytes) => next(bytes, 1) !== -1 };
}

/** Whether a pattern begins at a place. */
function isAt(bytes: Uint8Array, start: number, pattern: Pattern): boolean {
  if (start + pattern.length > bytes.length) return false;
  let matched = 0;
  while (pattern[matched]?.[bytes[start + matched] ?? 0] === 1) matched += 1;
  return matched === pattern.length;
}

function lettersOf(word: string): Pattern {
  return Array.from(word, classOf);
}
