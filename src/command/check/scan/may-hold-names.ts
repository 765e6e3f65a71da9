import { NAME_WORDS } from "#shared/model-names/find-model-names.ts";

/** Which bytes may stand at one place of a pattern, as a flag for each. */
type ByteClass = Uint8Array;

/** As many bytes of a pattern are in the tables; no pattern is shorter. */
const WIDTH = 5;
const BACKSLASH = classOf("\\");
const ZERO = classOf("0");
const HEX = classOf("0123456789abcdef");
/** The high half of every letter of ASCII. */
const LETTER_HALF = classOf("4567");
/** How a name goes on behind a word, or what hides that: an escape, or a hyphen that is no ASCII. */
const BEHIND_WORD = classOf("0123456789-_\\%&").fill(1, 128);
const ANY = new Uint8Array(256).fill(1);

/** `\u006c` and `\x6c`, which may stand for letters of a word. */
const ESCAPES: readonly (readonly ByteClass[])[] = [
  [BACKSLASH, classOf("u"), ZERO, ZERO, LETTER_HALF, HEX],
  [ANY, BACKSLASH, classOf("x"), LETTER_HALF, HEX],
];
const WORDS: readonly (readonly ByteClass[])[] = NAME_WORDS.map((word) => {
  const letters = Array.from(word, classOf);
  return letters.length < WIDTH ? [...letters, BEHIND_WORD] : letters;
});

/** How far the next end of a pattern is at least, by two bytes, the first of them times 256. */
const SHIFTS = new Uint8Array(65_536).fill(WIDTH - 1);
/** The patterns whose first bytes may end with these two. */
const ENDS = new Map<number, (readonly ByteClass[])[]>();
for (const pattern of [...WORDS, ...ESCAPES]) fillTables(pattern);

/**
 * Whether there may be a model's name in the first bytes of a text in UTF-8 or any other encoding that
 * goes on from ASCII: where it is false, the reader of names finds none, but at most what stands for no
 * single model. Most files of a repository are passed over by this, without being decoded.
 *
 * Skips by the two bytes that it looks at, as Wu and Manber do.
 * @see https://en.wikipedia.org/wiki/Wu-Manber_algorithm
 */
export function mayHoldNames(bytes: Uint8Array): boolean {
  // At two places in turn, as each look at the table waits for the one before.
  const { length } = bytes;
  const middle = length >> 1;
  let low = 1;
  let high = Math.max(1, middle);
  const lowEnd = Math.min(length, middle + WIDTH);
  while (low < lowEnd && high < length) {
    const lowShift = shiftAt(bytes, low);
    const highShift = shiftAt(bytes, high);
    if (lowShift === 0 && isEndOfPattern(bytes, low)) return true;
    if (highShift === 0 && isEndOfPattern(bytes, high)) return true;
    low += lowShift || 1;
    high += highShift || 1;
  }
  return nextAnchor(bytes, low, lowEnd) !== -1 || nextAnchor(bytes, high) !== -1;
}

/**
 * A place soon behind the beginning of the next word or escape that a name may have, from a place of a
 * text on; -1 where there is none.
 */
export function nextAnchor(bytes: Uint8Array, from: number, end = bytes.length): number {
  let at = from;
  while (at < end) {
    const shift = shiftAt(bytes, at);
    if (shift === 0 && isEndOfPattern(bytes, at)) return at;
    at += shift || 1;
  }
  return -1;
}

function shiftAt(bytes: Uint8Array, at: number): number {
  return SHIFTS[keyAt(bytes, at)] ?? 0;
}

function keyAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
}

/** Whether the first bytes of a pattern end at a place, and the rest of it follows. */
function isEndOfPattern(bytes: Uint8Array, at: number): boolean {
  const start = at - WIDTH + 1;
  for (const pattern of ENDS.get(keyAt(bytes, at)) ?? []) {
    if (start + pattern.length > bytes.length) continue;
    let matched = 0;
    // The first place is before the text where a pattern begins with anything.
    while (pattern[matched]?.[bytes[start + matched] ?? 0] === 1) matched += 1;
    if (matched === pattern.length) return true;
  }
  return false;
}

function fillTables(pattern: readonly ByteClass[]): void {
  for (let end = 1; end < WIDTH; end += 1) {
    for (const first of bytesIn(pattern[end - 1])) {
      for (const second of bytesIn(pattern[end])) {
        const key = (first << 8) | second;
        const shift = WIDTH - 1 - end;
        SHIFTS[key] = Math.min(SHIFTS[key] ?? 0, shift);
        if (shift === 0) ENDS.set(key, [...(ENDS.get(key) ?? []), pattern]);
      }
    }
  }
}

function bytesIn(some: ByteClass | undefined): number[] {
  return [...ANY.keys()].filter((byte) => some?.[byte] === 1);
}

/** A letter in both cases, or each of several characters. */
function classOf(characters: string): ByteClass {
  const flags = new Uint8Array(256);
  for (const character of characters.toLowerCase() + characters.toUpperCase()) {
    flags[character.charCodeAt(0)] = 1;
  }
  return flags;
}
