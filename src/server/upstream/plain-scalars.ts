/**
 * Where the value ends that begins at an index of a JSON text; -1 when it is not what is expected
 * there, or not written plainly.
 *
 * _Plain_ is what `JSON.parse` and `JSON.stringify` turn into the same bytes again: no spaces
 * between tokens, no escapes, no numbers but short whole ones, no repeated keys, and no keys that
 * begin like an index, which JavaScript moves to the front. The bytes have to be UTF-8.
 */
export type EndOf = (json: Uint8Array, at: number, depth: number) => number;

/** No index: what begins there is not what was expected, or not plain. */
export const NOT_PLAIN = -1;

/** A whole number of so many digits is exact, and written without an exponent. */
const MOST_DIGITS = 15;

const SPACE = 0x20;
/** Around strings and keys. */
export const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;
const SMALL_N = 0x6e;

/** Any string. */
export const string: EndOf = (json, from) => {
  if (json[from] !== QUOTE) return NOT_PLAIN;
  let at = from + 1;
  while (isPlainCharacter(json[at])) at += 1;
  return json[at] === QUOTE ? at + 1 : NOT_PLAIN;
};

/** A whole number that is not negative. */
export const wholeNumber: EndOf = (json, from) => {
  if (json[from] === ZERO) return from + 1;
  let at = from;
  while (isDigit(json[at])) at += 1;
  return at > from && at <= from + MOST_DIGITS ? at : NOT_PLAIN;
};

/** One value and no other, given as JSON. */
export function literal(written: string): EndOf {
  const bytes = Buffer.from(written);
  return (json, at) => (isSpelled(json, at, bytes) ? at + bytes.length : NOT_PLAIN);
}

const no = literal("false");
const nothing = literal("null");

/** `true` or `false`; the first letter by letter, for half of all values are that. */
export const boolean: EndOf = (json, at, depth) => {
  if (json[at] !== 0x74) return no(json, at, depth);
  const isYes = json[at + 1] === 0x72 && json[at + 2] === 0x75 && json[at + 3] === 0x65;
  return isYes ? at + 4 : NOT_PLAIN;
};

/** Something or `null`. */
export function nullable(endOf: EndOf): EndOf {
  return (json, at, depth) => (json[at] === SMALL_N ? nothing : endOf)(json, at, depth);
}

/** Whether a byte stands for itself in a string. */
export function isPlainCharacter(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH;
}

/** Whether a byte is a digit. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

/** Whether a text has these bytes at an index. */
export function isSpelled(json: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    if (json[at + index] !== bytes[index]) return false;
  }
  return true;
}
