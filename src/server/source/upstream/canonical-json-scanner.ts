import {
  boolean,
  type Scanner,
  isUnescapedCharacter,
  isSpelled,
  literal,
  NOT_CANONICAL,
  number,
  QUOTE,
  string,
} from "./canonical-scalars.ts";

/** A field of an object, which may be missing unless it is required. */
export interface Field {
  readonly scan: Scanner;
  readonly isRequired: boolean;
}

/** More levels, or more keys in one object, than any honest answer has. */
const MOST_LEVELS = 32;
const MOST_KEYS = 64;

/** Values that are remembered to compare with, each of so many bytes at most. */
const MOST_RECURRING = 4;
const LARGEST_RECURRING = 4096;

/** The hash of an empty key. */
const NO_BYTES = 0x811c9dc5 | 0;

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A list of any length. */
export function list(scanEntry: Scanner): Scanner {
  return (json, from, depth) => {
    if (json[from] !== OPEN_LIST || depth === MOST_LEVELS) return NOT_CANONICAL;
    if (json[from + 1] === CLOSE_LIST) return from + 2;
    let at = from;
    do at = scanEntry(json, at + 1, depth + 1);
    while (json[at] === COMMA);
    return json[at] === CLOSE_LIST ? at + 1 : NOT_CANONICAL;
  };
}

/**
 * The same scanner, faster where a few values recur: comparing with the last ones costs a tenth of
 * scanning.
 */
export function recurring(scan: Scanner): Scanner {
  const last: Buffer[] = [];
  return (json, at, depth) => {
    for (const value of last) {
      const end = at + value.length;
      if (end <= json.length && value.compare(json, at, end) === 0) return end;
    }
    const end = scan(json, at, depth);
    if (end === NOT_CANONICAL || end - at > LARGEST_RECURRING) return end;
    if (last.length === MOST_RECURRING) last.pop();
    last.unshift(Buffer.from(json.subarray(at, end)));
    return end;
  };
}

/** Hashes of the keys so far of the object open at each level; allocated once. */
const hashes = new Int32Array(MOST_LEVELS * MOST_KEYS);

/** An object with these fields and any others. */
export function object(fields: Readonly<Record<string, Field>>): Scanner {
  const known = new Map<number, Field & { readonly name: Uint8Array }>();
  for (const [text, field] of Object.entries(fields)) {
    const name = Buffer.from(text);
    known.set(
      name.reduce((hash, byte) => addToHash(hash, byte), NO_BYTES),
      { ...field, name },
    );
  }
  const required = Object.values(fields).filter(({ isRequired }) => isRequired).length;

  return (json, from, depth) => {
    if (json[from] !== OPEN_OBJECT || depth === MOST_LEVELS) return NOT_CANONICAL;
    if (json[from + 1] === CLOSE_OBJECT) return required === 0 ? from + 2 : NOT_CANONICAL;
    let missing = required;
    let keys = 0;
    let at = from;
    do {
      const nameAt = at + 2;
      if (json[at + 1] !== QUOTE) return NOT_CANONICAL;
      let hash = NO_BYTES;
      at = nameAt;
      for (let byte = json[at]; isUnescapedCharacter(byte); byte = json[at]) {
        hash = addToHash(hash, byte);
        at += 1;
      }
      if (json[at] !== QUOTE || json[at + 1] !== COLON) return NOT_CANONICAL;
      if (keys === MOST_KEYS || isRepeated(hash, keys, depth)) return NOT_CANONICAL;
      hashes[depth * MOST_KEYS + keys] = hash;
      keys += 1;
      const field = known.size === 0 ? undefined : known.get(hash);
      const length = at - nameAt;
      if (field?.name.length === length && isSpelled(json, nameAt, field.name)) {
        if (field.isRequired) missing -= 1;
        at = field.scan(json, at + 2, depth + 1);
      } else at = anything(json, at + 2, depth + 1);
    } while (json[at] === COMMA);
    return missing === 0 && json[at] === CLOSE_OBJECT ? at + 1 : NOT_CANONICAL;
  };
}

const nothing = literal("null");
const anyObject = object({});
const anyList = list((json, at, depth) => anything(json, at, depth));

/** Any value. */
export const anything: Scanner = (json, at, depth) => {
  switch (json[at]) {
    case QUOTE:
      return string(json, at, depth);
    case OPEN_OBJECT:
      return anyObject(json, at, depth);
    case OPEN_LIST:
      return anyList(json, at, depth);
    case 0x74:
    case 0x66:
      return boolean(json, at, depth);
    case 0x6e:
      return nothing(json, at, depth);
    case undefined:
    default:
      return number(json, at, depth);
  }
};

/** FNV-1a. @see https://datatracker.ietf.org/doc/html/rfc9923 */
function addToHash(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** Two keys with the same hash count as the same key, which errs on the safe side. */
function isRepeated(hash: number, keys: number, depth: number): boolean {
  const first = depth * MOST_KEYS;
  for (let index = first; index < first + keys; index += 1) {
    if (hashes[index] === hash) return true;
  }
  return false;
}
