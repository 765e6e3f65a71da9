/** A part of a JSON text, as indices of its bytes. */
export interface Span {
  readonly from: number;
  /** After its last byte. */
  readonly to: number;
}

/** A member of an object: its name with the quotation marks, and its value. */
export interface MemberSpans {
  readonly name: Span;
  readonly value: Span;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The members of the object that begins at an index of a minified, valid JSON text, in its order. */
export function* membersOf(json: Uint8Array, at: number): Generator<MemberSpans> {
  if (json[at] !== OPEN_OBJECT || json[at + 1] === CLOSE_OBJECT) return;
  let from = at + 1;
  while (json[from] === QUOTE) {
    const name = { from, to: endOfString(json, from) };
    const value = { from: name.to + 1, to: endOfValue(json, name.to + 1) };
    yield { name, value };
    from = value.to + 1;
  }
}

/** The entries of the list that begins at an index of a minified, valid JSON text. */
export function* entriesOf(json: Uint8Array, at: number): Generator<Span> {
  if (json[at] !== OPEN_LIST || json[at + 1] === CLOSE_LIST) return;
  for (let from = at + 1, to: number; ; from = to + 1) {
    to = endOfValue(json, from);
    yield { from, to };
    if (json[to] !== COMMA) return;
  }
}

/** It is not recursive, so no depth exhausts the stack. */
function endOfValue(json: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < json.length; at += 1) {
    switch (json[at]) {
      case QUOTE:
        at = endOfString(json, at) - 1;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        // The bracket that closes what is around the value.
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
      case COMMA:
        if (depth === 0) return at;
        break;
      case undefined:
      default:
    }
  }
  return json.length;
}

function endOfString(json: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}
