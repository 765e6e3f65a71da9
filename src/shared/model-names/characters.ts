/** What can be scanned: a string, or something that counts how often it is looked at. */
export interface Text {
  readonly length: number;
  charCodeAt(at: number): number;
  slice(start: number, end: number): string;
}

/** Ends a token. */
export const DELIMITER = 0;
/** Takes no space and is no part of a name, but does not end it for who reads it. */
export const INVISIBLE = 1;

export const LF = 10;
export const CR = 13;
const ESCAPE = 27;
const PERCENT = 37;
export const COLON = 58;
const AT = 64;
const BRACKET = 91;
const BACKSLASH = 92;

/** Soft hyphen, the spaces and joiners of no width, byte order mark. */
const INVISIBLES = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

const IN_TOKEN = new Uint8Array(128);
for (const character of "-.:@_") IN_TOKEN[character.charCodeAt(0)] = 1;
for (let code = 48; code < 58; code += 1) IN_TOKEN[code] = 1;
for (let code = 65; code < 91; code += 1) IN_TOKEN[code] = IN_TOKEN[code + 32] = 1;

/** Control sequences of a terminal that are longer are no colours. */
const COLOUR_MAX = 16;

/**
 * The character of a token that stands at a place, as its code, or one of `DELIMITER` and
 * `INVISIBLE`. In an address, `%3A` is a colon and `%40` an `@`.
 */
export function tokenCharacter(text: Text, at: number): number {
  const code = text.charCodeAt(at);
  if (code === PERCENT) return percentCharacter(text, at);
  if (code < 128) return IN_TOKEN[code] === 1 ? code : DELIMITER;
  return INVISIBLES.has(code) ? INVISIBLE : DELIMITER;
}

/** How many code units the character of a token takes. */
export function characterLength(text: Text, at: number): number {
  return text.charCodeAt(at) === PERCENT ? 3 : 1;
}

/**
 * How many code units a delimiter takes: an escape is one, or its last letter would be taken for the
 * first of a name, as in `\nclaude-…`, `%22claude-…` and the colours of a terminal.
 */
export function delimiterLength(text: Text, at: number): number {
  switch (text.charCodeAt(at)) {
    case BACKSLASH:
      return backslashLength(text, at);
    case PERCENT:
      return areHex(text, at + 1, 2) ? 3 : 1;
    case ESCAPE:
      return colourLength(text, at);
    default:
      return 1;
  }
}

export function isDigit(code: number): boolean {
  return code >= 48 && code < 58;
}

function percentCharacter(text: Text, at: number): number {
  const [first, second] = [text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  if (first === 51 && (second === 65 || second === 97)) return COLON;
  return first === 52 && second === 48 ? AT : DELIMITER;
}

function backslashLength(text: Text, at: number): number {
  switch (String.fromCharCode(text.charCodeAt(at + 1))) {
    case "n":
    case "r":
    case "t":
      return 2;
    case "u":
      return areHex(text, at + 2, 4) ? 6 : 1;
    case "x":
      return areHex(text, at + 2, 2) ? 4 : 1;
    default:
      return 1;
  }
}

function colourLength(text: Text, at: number): number {
  if (text.charCodeAt(at + 1) !== BRACKET) return 1;
  for (let end = at + 2; end < at + COLOUR_MAX; end += 1) {
    const code = text.charCodeAt(end);
    if (isDigit(code) || code === 59) continue;
    return /[A-Za-z]/.test(String.fromCharCode(code)) ? end + 1 - at : 1;
  }
  return 1;
}

function areHex(text: Text, at: number, count: number): boolean {
  for (let place = at; place < at + count; place += 1) {
    if (!/[\da-fA-F]/.test(String.fromCharCode(text.charCodeAt(place)))) return false;
  }
  return true;
}
