import { NAME_WORDS } from "#shared/model-names/find-model-names.ts";
import type { IdTable } from "#shared/model-names/id-table.ts";
import { ANY, bytesIn, classOf, union, type ByteClass } from "./byte-class.ts";

type Pattern = readonly ByteClass[];

/** As many bytes of a pattern are in the tables; no pattern is shorter. */
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
  [...CLAUDE, classOf("_"), VERSION_OR_LINE],
];

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

/** The anchors of the names that a reader finds with a table. */
export function nameAnchors({ hasUnusual }: Pick<IdTable, "hasUnusual">): NameAnchors {
  // What is listed may be spelled like nothing else.
  return hasUnusual ? (loose ??= createAnchors([CLAUDE])) : (strict ??= createAnchors(SPELLED));
}

let strict: NameAnchors | undefined;
let loose: NameAnchors | undefined;

/**
 * Skips by the two bytes that it looks at, as Wu and Manber do.
 * @see https://en.wikipedia.org/wiki/Wu-Manber_algorithm
 */
function createAnchors(claude: readonly Pattern[]): NameAnchors {
  const { shifts, ends } = createTables([...claude, ...LINES, ...ESCAPES]);
  const shiftAt = (bytes: Uint8Array, at: number) => shifts[keyAt(bytes, at)] ?? 0;
  const isEnd = (bytes: Uint8Array, at: number) =>
    (ends.get(keyAt(bytes, at)) ?? []).some((pattern) => isAt(bytes, at - WIDTH + 1, pattern));

  const next = (bytes: Uint8Array, from: number, end = bytes.length) => {
    let at = from;
    while (at < end) {
      const shift = shiftAt(bytes, at);
      if (shift === 0 && isEnd(bytes, at)) return at;
      at += shift || 1;
    }
    return -1;
  };
  return {
    next,
    areIn(bytes) {
      // At two places in turn, as each look at the table waits for the one before.
      const { length } = bytes;
      const middle = length >> 1;
      let low = 1;
      let high = Math.max(1, middle);
      const lowEnd = Math.min(length, middle + WIDTH);
      while (low < lowEnd && high < length) {
        const lowShift = shiftAt(bytes, low);
        const highShift = shiftAt(bytes, high);
        if (lowShift === 0 && isEnd(bytes, low)) return true;
        if (highShift === 0 && isEnd(bytes, high)) return true;
        low += lowShift || 1;
        high += highShift || 1;
      }
      return next(bytes, low, lowEnd) !== -1 || next(bytes, high) !== -1;
    },
  };
}

/** The two bytes up to a place, as one number. */
function keyAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
}

/** Whether a pattern begins at a place; one that begins with anything may begin before the text. */
function isAt(bytes: Uint8Array, start: number, pattern: Pattern): boolean {
  if (start + pattern.length > bytes.length) return false;
  let matched = 0;
  while (pattern[matched]?.[bytes[start + matched] ?? 0] === 1) matched += 1;
  return matched === pattern.length;
}

interface Tables {
  /** How far the next end of a pattern's first bytes is at least, by the two bytes up to a place. */
  readonly shifts: Uint8Array;
  /** The patterns whose first bytes may end with these two. */
  readonly ends: ReadonlyMap<number, readonly Pattern[]>;
}

function createTables(patterns: readonly Pattern[]): Tables {
  const shifts = new Uint8Array(65_536).fill(WIDTH - 1);
  const ends = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    for (let end = 1; end < WIDTH; end += 1) {
      for (const key of keysOf(pattern[end - 1] ?? ANY, pattern[end] ?? ANY)) {
        const shift = WIDTH - 1 - end;
        shifts[key] = Math.min(shifts[key] ?? 0, shift);
        if (shift > 0) continue;
        const others = ends.get(key);
        if (others) others.push(pattern);
        else ends.set(key, [pattern]);
      }
    }
  }
  return { shifts, ends };
}

function keysOf(first: ByteClass, second: ByteClass): number[] {
  const seconds = bytesIn(second);
  return bytesIn(first).flatMap((byte) => seconds.map((other) => (byte << 8) | other));
}

function lettersOf(word: string): Pattern {
  return Array.from(word, classOf);
}
