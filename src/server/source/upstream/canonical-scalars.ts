/**
 * Scans the value that begins at an index of a JSON text, and returns the index after it; -1 when it
 * is not the expected one, or not canonical.
 *
 * _Canonical_ is what `minifyJson` would write with the same bytes again: no spaces between tokens, no
 * escapes and no repeated keys. The bytes have to be UTF-8.
 */
export type Scanner = (json: Uint8Array, at: number, depth: number) => number;

/** Returned instead of an index: the value is not the expected one, or not canonical. */
export const NOT_CANONICAL = -1;

const SPACE = 0x20;
/** Around strings and keys. */
export const QUOTE = 0x22;
const PLUS = 0x2b;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LARGE_E = 0x45;
const BACKSLASH = 0x5c;
const SMALL_E = 0x65;
const SMALL_N = 0x6e;

/** Any string. */
export const string: Scanner = (json, from) => {
  if (json[from] !== QUOTE) return NOT_CANONICAL;
  let at = from + 1;
  while (isUnescapedCharacter(json[at])) at += 1;
  return json[at] === QUOTE ? at + 1 : NOT_CANONICAL;
};

/** Any number, in any way that JSON can write it. */
export const number: Scanner = (json, from) => {
  const first = json[from] === MINUS ? from + 1 : from;
  let at = json[first] === ZERO ? first + 1 : endOfDigits(json, first);
  if (json[at] === DOT) at = endOfDigits(json, at + 1);
  return json[at] === SMALL_E || json[at] === LARGE_E ? endOfExponent(json, at + 1) : at;
};

function endOfExponent(json: Uint8Array, from: number): number {
  return endOfDigits(json, json[from] === PLUS || json[from] === MINUS ? from + 1 : from);
}

/** After one digit or more. */
function endOfDigits(json: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(json[at])) at += 1;
  return at === from ? NOT_CANONICAL : at;
}

/** One value and no other, given as JSON. */
export function literal(written: string): Scanner {
  const bytes = Buffer.from(written);
  return (json, at) => (isSpelled(json, at, bytes) ? at + bytes.length : NOT_CANONICAL);
}

const no = literal("false");
const nothing = literal("null");

/** `true` or `false`; the first letter by letter, for half of all values are that. */
export const boolean: Scanner = (json, at, depth) => {
  if (json[at] !== 0x74) return no(json, at, depth);
  const isYes = json[at + 1] === 0x72 && json[at + 2] === 0x75 && json[at + 3] === 0x65;
  return isYes ? at + 4 : NOT_CANONICAL;
};

/** Something or `null`. */
export function nullable(scan: Scanner): Scanner {
  return (json, at, depth) => (json[at] === SMALL_N ? nothing : scan)(json, at, depth);
}

/** Whether a byte needs no escape in a string. */
export function isUnescapedCharacter(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH;
}

/** Whether a text has these bytes at an index. */
export function isSpelled(json: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    if (json[at + index] !== bytes[index]) return false;
  }
  return true;
}

/** Whether a byte is a digit. */
function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
