import { NAME_WORDS } from "#shared/model-names/find-model-names.ts";

/** The bytes that may stand at one place of a pattern. */
type Bytes = readonly number[];

/** Of longer words, only the beginning is in the table. */
const WIDTH = 5;
const ANY = Array.from({ length: 256 }, (_, byte) => byte);
const BACKSLASH = [0x5c];
const HEX = bytesOf("0123456789abcdef");
/** The high half of every letter of ASCII. */
const LETTER_HALF = bytesOf("4567");

/** `\u006c` and `\x6c`, which may stand for letters of a word. */
const ESCAPES: readonly (readonly Bytes[])[] = [
  [BACKSLASH, bytesOf("u"), bytesOf("0"), bytesOf("0"), LETTER_HALF, HEX],
  [BACKSLASH, bytesOf("x"), LETTER_HALF, HEX],
];
const WORDS: readonly (readonly Bytes[])[] = NAME_WORDS.map((word) => Array.from(word, bytesOf));
const PATTERNS = [...WORDS, ...ESCAPES];

/** How far the next end of a pattern is at least, by two bytes, the first of them times 256. */
const SHIFTS = createShifts();

/**
 * Whether there may be a model's name in the first bytes of a text in UTF-8 or any other encoding that
 * goes on from ASCII: where it is false, the reader of names finds none, but at most what stands for no
 * single model. Most files of a repository are passed over by this, without being decoded.
 *
 * Skips by the two bytes that it looks at, as Wu and Manber do.
 * @see https://en.wikipedia.org/wiki/Wu-Manber_algorithm
 */
export function mayHoldNames(bytes: Uint8Array, length: number): boolean {
  // At two places in turn, as each look at the table waits for the one before.
  const middle = length >> 1;
  let low = 1;
  let high = Math.max(1, middle);
  const lowEnd = Math.min(length, middle + WIDTH);
  while (low < lowEnd && high < length) {
    const lowShift = shiftAt(bytes, low);
    const highShift = shiftAt(bytes, high);
    if (lowShift === 0 && isEndOfPattern(bytes, low, length)) return true;
    if (highShift === 0 && isEndOfPattern(bytes, high, length)) return true;
    low += lowShift || 1;
    high += highShift || 1;
  }
  return holdsFrom(bytes, low, lowEnd, length) || holdsFrom(bytes, high, length, length);
}

function holdsFrom(bytes: Uint8Array, start: number, end: number, length: number): boolean {
  let at = start;
  while (at < end) {
    const shift = shiftAt(bytes, at);
    if (shift === 0 && isEndOfPattern(bytes, at, length)) return true;
    at += shift || 1;
  }
  return false;
}

function shiftAt(bytes: Uint8Array, at: number): number {
  return SHIFTS[((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0)] ?? 0;
}

/** Whether a pattern, or the first bytes of one, end at a place, and the rest of it follows. */
function isEndOfPattern(bytes: Uint8Array, at: number, length: number): boolean {
  return PATTERNS.some((pattern) => {
    const start = at - Math.min(pattern.length, WIDTH) + 1;
    return (
      start >= 0 &&
      start + pattern.length <= length &&
      pattern.every((some, index) => some.includes(bytes[start + index] ?? -1))
    );
  });
}

function createShifts(): Uint8Array {
  const shifts = new Uint8Array(65_536).fill(WIDTH - 1);
  for (const pattern of PATTERNS) {
    const window = pattern.slice(0, WIDTH);
    // A shorter one may have anything before it.
    while (window.length < WIDTH) window.unshift(ANY);
    for (let end = 1; end < WIDTH; end += 1) {
      for (const first of window[end - 1] ?? []) {
        for (const second of window[end] ?? []) {
          const key = (first << 8) | second;
          shifts[key] = Math.min(shifts[key] ?? 0, WIDTH - 1 - end);
        }
      }
    }
  }
  return shifts;
}

/** A character in both cases, or each of several. */
function bytesOf(characters: string): Bytes {
  const both = characters.toLowerCase() + characters.toUpperCase();
  return [...new Set(Array.from(both, (character) => character.charCodeAt(0)))];
}
