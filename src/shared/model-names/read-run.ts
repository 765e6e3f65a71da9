import {
  characterLength,
  COLON,
  DELIMITER,
  isDigit,
  tokenCharacter,
  type Text,
} from "./characters.ts";
import { readName, type ModelName } from "./read-name.ts";

/** Where something stands in a text. */
export interface Place {
  /** From 1; a line ends with LF, CR or both. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as most editors count. */
  readonly column: number;
  /** From the beginning of the text, from 0, in UTF-16 code units. */
  readonly start: number;
}

/** A model name in a text. */
export interface Occurrence extends ModelName {
  /** As it stands there, with the ARN that it is the end of. */
  readonly spelling: string;
  readonly place: Place;
}

/** A line, and where it begins. */
export interface Line {
  readonly line: number;
  readonly lineStart: number;
}

/** Longer tokens are no names: an ID has 128 characters at most, and an escaped one takes more. */
export const TOKEN_MAX = 256;

/** How far an ARN reaches back from the ID at its end. */
const ARN_MAX = 128;
const ARN = /^arn:aws[a-z-]*:bedrock:[a-z\d-]*:\d*:[a-z-]+\/$/;

const PLAIN = /^[\w.:@-]*$/;
/** In a token, only what takes no space is none of ASCII. */
const NOT_ASCII = /[^\x20-\x7e]/g;

const PERCENT = 37;
const DASH = 45;
const SMALL_K = 107;
const SMALL_V = 118;
/** A colon, or the last letter of an escaped one. */
const BEFORE_LENGTH = ":Aa";

/**
 * The end of the characters that belong together, colons among them; of a longer run than `TOKEN_MAX`,
 * a place beyond that.
 */
export function endOfRun(text: Text, start: number): number {
  let at = start;
  while (at - start <= TOKEN_MAX && tokenCharacter(text, at) !== DELIMITER) {
    at += characterLength(text, at);
  }
  return at;
}

/**
 * The names in a run: all of it, if that is a known ID, or its parts between the colons, of which
 * those of a Bedrock revision are none (`anthropic:claude-3`, `us.anthropic.claude-3-v1:0`).
 */
export function readRun(
  text: Text,
  [start, end]: readonly [start: number, end: number],
  line: Line,
  known: ReadonlySet<string>,
): Occurrence[] {
  const whole = tokenOf(text, start, end, line);
  const isOnePart = endOfPart(text, start, end) === end;
  if (isOnePart || (whole && known.has(whole.characters))) {
    return occurrencesOf(text, whole, line, known);
  }
  const found: Occurrence[] = [];
  for (let part = start; part < end;) {
    const partEnd = endOfPart(text, part, end);
    found.push(...readPart(text, [part, partEnd], line, known));
    part = partEnd < end ? partEnd + characterLength(text, partEnd) : end;
  }
  return found;
}

/** The name in a part of a run, if it is one. */
export function readPart(
  text: Text,
  [start, end]: readonly [start: number, end: number],
  line: Line,
  known: ReadonlySet<string>,
): Occurrence[] {
  return occurrencesOf(text, tokenOf(text, start, end, line), line, known);
}

/** The colon, or the end of the run, where a part ends; at most `end`, or just beyond it. */
export function endOfPart(text: Text, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const character = tokenCharacter(text, at);
    if (character === DELIMITER || (character === COLON && !isOfRevision(text, at))) break;
    at += characterLength(text, at);
  }
  return at;
}

/** Whether a colon stands in `-v1:0` or before the `200k` of `-v1:0:200k`. */
function isOfRevision(text: Text, colon: number): boolean {
  let behind = colon + characterLength(text, colon);
  const first = behind;
  while (behind < first + 4 && isDigit(text.charCodeAt(behind))) behind += 1;
  if (behind === first) return false;
  let before = colon - 1;
  while (before > colon - 4 && isDigit(text.charCodeAt(before))) before -= 1;
  if (before === colon - 1) return false;
  const mark = text.charCodeAt(before);
  if (mark === SMALL_V) return text.charCodeAt(before - 1) === DASH;
  return BEFORE_LENGTH.includes(String.fromCharCode(mark)) && text.charCodeAt(behind) === SMALL_K;
}

interface Token {
  /** Without what is invisible, and with escapes as what they mean. */
  readonly characters: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between two places, without what may stand around a name; null when it is too long. */
function tokenOf(text: Text, from: number, to: number, { lineStart }: Line): Token | null {
  if (to - from > TOKEN_MAX) return null;
  let [start, end] = [from, to];
  // The mark of a line that a change took away.
  if (start === lineStart && text.charCodeAt(start) === DASH) start += 1;
  while (start < end && isAround(text.charCodeAt(start), "_")) start += 1;
  for (;;) {
    if (isAround(text.charCodeAt(end - 1), "._:@")) end -= 1;
    else if (end - 3 >= start && text.charCodeAt(end - 3) === PERCENT) end -= 3;
    else break;
  }
  if (end <= start) return null;
  const written = text.slice(start, end);
  return { characters: PLAIN.test(written) ? written : decoded(written), start, end };
}

/** Whether a character is one of some, or takes no space. */
function isAround(code: number, some: string): boolean {
  return code < 128 ? some.includes(String.fromCharCode(code)) : code > 0;
}

function decoded(written: string): string {
  return written.replaceAll(/%3a/gi, ":").replaceAll("%40", "@").replaceAll(NOT_ASCII, "");
}

function occurrencesOf(
  text: Text,
  token: Token | null,
  { line, lineStart }: Line,
  known: ReadonlySet<string>,
): Occurrence[] {
  const name = token && readName(token.characters, known);
  if (!name) return [];
  const start =
    name.platform === "bedrock" ? startOfArn(text, token.start, lineStart) : token.start;
  const place = { line, column: start - lineStart + 1, start };
  return [{ ...name, spelling: text.slice(start, token.end), place }];
}

/** Where the ARN begins that ends with the ID that begins here; without one, here. */
function startOfArn(text: Text, start: number, lineStart: number): number {
  const from = Math.max(lineStart, start - ARN_MAX);
  const before = text.slice(from, start);
  const at = before.lastIndexOf("arn:");
  return at !== -1 && ARN.test(before.slice(at)) ? from + at : start;
}
