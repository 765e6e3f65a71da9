import { execAt } from "./char-classes.ts";
import {
  decodeBackslash,
  decodeBreak,
  decodeEntity,
  decodePercent,
  decodeWrapped,
  type Decoded,
} from "./decode-escape.ts";

/** A piece of a text as it is meant: escapes decoded, what takes no space left out. */
export interface Window {
  readonly chars: string;
  /** The same with the letters of ASCII in small, and every character where it was. */
  readonly lower: string;
  /** The first character that begins at a place of the text or behind it. */
  readonly indexAt: (raw: number) => number;
  /** Where a character of `chars` begins in the text; its length leads to the end of the piece. */
  readonly rawAt: (index: number) => number;
  /** Where a character of `chars` ends in the text, escapes and all. */
  readonly rawEnd: (index: number) => number;
  /** Whether a hyphen is written otherwise, or any character in full width, between two places. */
  readonly hasOtherHyphen: (from: number, to: number) => boolean;
}

/** Hyphens, dashes and minus signs that look like the hyphen of a name; the Japanese long vowel, too. */
const LOOK_ALIKES =
  "\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u30fc\ufe58\ufe63\uff0d\uff70";
/** Letters and digits in full width, and the marks of names; a colon or a comma is of a sentence. */
const FULL_WIDTH = /[\uff0e-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]/;
/** From ASCII to the same in full width. */
const FULL_WIDTH_OFFSET = 0xfee0;
/** Soft hyphen, the spaces and joiners of no width, byte order mark. */
const INVISIBLES = "\u00ad\u200b\u200c\u200d\u2060\ufeff";
/** What cannot be read as it stands: backslash, percent, ampersand, all but printable ASCII, and breaks. */
const UNUSUAL = /[^\t\n\r -$'-[\]-~]|=(?=\r?\n|3D)|-(?=\r?\n[ \t]{0,80}\d)|<(?=[wW][bB][rR])/;
const NEXT_UNUSUAL = new RegExp(UNUSUAL, "g");
/** The rest of a terminal's colour, behind the escape character. */
const COLOUR = /\[[\d;]{0,14}[A-Za-z]/y;

/** Decodes a piece of a text; one without anything unusual costs a look at each character. */
export function decodeWindow(text: string, start: number, end: number): Window {
  const raw = text.slice(start, end);
  if (!UNUSUAL.test(raw)) {
    return {
      chars: raw,
      lower: raw.toLowerCase(),
      indexAt: (place) => Math.max(0, place - start),
      rawAt: (index) => start + index,
      rawEnd: (index) => start + index,
      hasOtherHyphen: () => false,
    };
  }
  const { chars, changes, others } = decode(raw);
  const rawAt = (index: number) => start + index + addedBefore(changes, index, true);
  return {
    chars,
    lower: toLower(chars),
    indexAt(place) {
      let [low, high] = [0, chars.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (rawAt(middle) < place) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    rawAt,
    rawEnd: (index) => start + index + addedBefore(changes, index, false),
    hasOtherHyphen: (from, to) => others.some((index) => index >= from && index < to),
  };
}

/** Where the decoded characters and the text go apart. */
interface Change {
  /** The decoded character, or the one behind what takes no space. */
  readonly index: number;
  readonly isInvisible: boolean;
  /** By how much the text is longer than what is decoded, up to here. */
  readonly added: number;
}

function decode(raw: string): { chars: string; changes: Change[]; others: number[] } {
  let chars = "";
  let added = 0;
  const changes: Change[] = [];
  const others: number[] = [];
  for (let at = 0; at < raw.length;) {
    const next = execAt(NEXT_UNUSUAL, raw, at)?.index ?? raw.length;
    if (next > at) chars += raw.slice(at, next);
    if (next === raw.length) break;
    at = next;
    const { char, length, isEscapedHyphen } = decodeAt(raw, at);
    const isInvisible = INVISIBLES.includes(char);
    const isLookAlike = LOOK_ALIKES.includes(char);
    const isFullWidth = char > "\uff00" && FULL_WIDTH.test(char);
    const taken =
      length + (char === "\u001b" ? (execAt(COLOUR, raw, at + length)?.[0].length ?? 0) : 0);
    added += isInvisible ? taken : taken - 1;
    if (isInvisible || taken > 1) changes.push({ index: chars.length, isInvisible, added });
    if (isLookAlike || isEscapedHyphen || isFullWidth) others.push(chars.length);
    if (!isInvisible) chars += isLookAlike ? "-" : isFullWidth ? inHalfWidth(char) : char;
    at += taken;
  }
  return { chars, changes, others };
}

/** How much longer the text is before a character, what takes no space just before it counted or not. */
function addedBefore(changes: readonly Change[], index: number, countsInvisible: boolean): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    const isBefore =
      change !== undefined &&
      (change.index < index || (countsInvisible && change.isInvisible && change.index === index));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1]?.added ?? 0;
}

/** Keeps the length, which `toLowerCase` does not for every letter of the world. */
function toLower(chars: string): string {
  const lower = chars.toLowerCase();
  return lower.length === chars.length
    ? lower
    : chars.replaceAll(/[A-Z]{1,99}/g, (some) => some.toLowerCase());
}

function decodeAt(raw: string, at: number): Decoded {
  const char = raw.charAt(at);
  return decodeMark(raw, at, char) ?? { char, length: 1, isEscapedHyphen: false };
}

function decodeMark(raw: string, at: number, char: string): Decoded | null {
  switch (char) {
    case "\\":
      return decodeBackslash(raw, at) ?? decodeBreak(raw, at);
    case "%":
      return decodePercent(raw, at);
    case "&":
      return decodeEntity(raw, at);
    case "=":
      return raw.startsWith("3D", at + 1)
        ? { char, length: "=3D".length, isEscapedHyphen: false }
        : decodeBreak(raw, at);
    case "<":
      return decodeBreak(raw, at);
    case "-":
      return decodeWrapped(raw, at);
    default:
      return null;
  }
}

function inHalfWidth(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET);
}
