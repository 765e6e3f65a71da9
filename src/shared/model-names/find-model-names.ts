import { decodeWindow, type Window } from "./decode-window.ts";
import { PUBLISHED_TABLE, type IdTable } from "./id-table.ts";
import type { FoundName } from "./parsed-name.ts";
import { NAME_WORDS } from "./name-words.ts";
import { execAt } from "./char-classes.ts";
import { readAnchor } from "./read-anchor.ts";
import { listedBetween } from "./read-listed.ts";
import type { Spelling } from "./spelling.ts";
import { LineCounter, type LineState } from "./line-counter.ts";

/** How far a scan has come, to go on from there. */
export interface ScanCursor extends LineState {
  /** In UTF-16 code units from 0. */
  readonly at: number;
  /** Where the last name ended; none begins before. */
  readonly readTo: number;
}

/** The beginning of every text. */
export const SCAN_START: ScanCursor = { at: 0, readTo: 0, line: 1, lineStart: 0, counted: 0 };

/** Other short names of tools, which stand for no single model. */
const TOOL_WORDS = ["inherit", "default", "best"];
const WORDS = [...NAME_WORDS, ...TOOL_WORDS].join("|");
/**
 * What every name has, and what may hide it: escapes of letters, what is invisible between two, letters
 * in full width. None repeats anything.
 */
const ANCHOR = new RegExp(
  String.raw`${WORDS}|(?::|%3a)bedrock(?::|%3a)|\\u00[4-7]|\\x[4-7]|[\u00ad\u200b-\u200d\u2060][a-z]{2}|[\uff21-\uff3a\uff41-\uff5a]{2}`,
  "gi",
);
const DECODED_ANCHOR = new RegExp(`${WORDS}|:bedrock:`, "g");
/** As far before what hides a letter of a word may the word begin. */
const WORD_BEFORE = 8;
/** At least as long as the longest anchor. */
const ANCHOR_MAX = 16;
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]{1,256}/y;
/** How far an anchor is looked for at a time: a rest of the text would be cut out for each. */
const SEARCH = 512;
/** How much is read around the anchors of one window. */
const BEFORE = 256;
const STRIDE = 1024;
const BEHIND = 384;

/** Every model's name in a text, in their order. */
export function findModelNames(text: string, table: IdTable = PUBLISHED_TABLE): FoundName[] {
  return scanModelNames(text, table, SCAN_START).found;
}

/**
 * The names from a cursor on, in their order, and where to go on; null at the end.
 *
 * Looks at every character a bounded number of times, whatever the text. It stops soon after
 * `lengthAhead` code units, so that a long text can be read in slices.
 */
export function scanModelNames(
  text: string,
  table: IdTable,
  from: ScanCursor,
  lengthAhead = Number.POSITIVE_INFINITY,
): { readonly found: FoundName[]; readonly next: ScanCursor | null } {
  const found: FoundName[] = [];
  const stopAt = Math.min(text.length, from.at + lengthAhead);
  const lines = new LineCounter(text, from);
  let at = from.at;
  let piece: Piece | null = null;
  let { readTo } = from;
  const note = (window: Window, spelling: Spelling) => {
    if (window.rawAt(spelling.from) < readTo) return false;
    const name = toFound(text, window, spelling, lines);
    found.push(name);
    readTo = name.place.start + name.written.length;
    return true;
  };

  while (at < stopAt) {
    const end = Math.min(stopAt, at + SEARCH);
    const anchor = nextAnchor(text, at, end);
    const foreign = table.hasForeign ? listedBetween(text, at, Math.min(anchor, end), table) : [];
    if (foreign.length > 0) {
      for (const { window, spelling } of foreign) note(window, spelling);
      at = Math.max(at + 1, readTo);
    } else if (anchor >= end) {
      at = end;
    } else {
      piece = pieceAround(text, anchor, table.hasForeign ? piece : null);
      // IDs without an anchor may stand between two anchors, and are looked for in their turn.
      const stride = table.hasForeign ? fullWidthFrom(text, anchor) : STRIDE;
      at = readWindow(piece.window, anchor, anchor + stride, table, note);
    }
  }
  const next = at < text.length ? { at, readTo, ...lines.stateAt(at) } : null;
  return { found, next };
}

function nextAnchor(text: string, at: number, stopAt: number): number {
  const ahead = text.slice(at, Math.min(text.length, stopAt + ANCHOR_MAX));
  return at + (execAt(ANCHOR, ahead, 0)?.index ?? ahead.length);
}

/** A decoded piece of a text, and where it ends there. */
interface Piece {
  readonly window: Window;
  readonly end: number;
}

/** What is around an anchor: the piece before where that reaches far enough, since decoding costs the most. */
function pieceAround(text: string, anchor: number, before: Piece | null): Piece {
  const isReached = before && before.end >= Math.min(text.length, anchor + ANCHOR_MAX + BEHIND);
  if (isReached) return before;
  const end = Math.min(text.length, anchor + STRIDE + BEHIND);
  return { window: decodeWindow(text, Math.max(0, anchor - BEFORE), end), end };
}

/** How many letters in full width stand from a place on, none of which is of a listed ID; at least 1. */
function fullWidthFrom(text: string, at: number): number {
  return execAt(FULL_WIDTH, text, at)?.[0].length ?? 1;
}

/** Reads the anchors soon behind the first one; returns where the next window may begin. */
function readWindow(
  window: Window,
  anchor: number,
  end: number,
  table: IdTable,
  note: (window: Window, spelling: Spelling) => boolean,
): number {
  const limit = Math.min(window.indexAt(end), window.lower.length);
  const first = window.indexAt(anchor);
  let at = Math.max(0, first - WORD_BEFORE);
  while (at < limit) {
    const match = execAt(DECODED_ANCHOR, window.lower, at);
    if (!match || match.index >= limit) break;
    if (match.index + match[0].length <= first) {
      // A word before the first anchor was read in its turn.
      at = match.index + match[0].length;
      continue;
    }
    const spelling = readAnchor(window, match.index, match[0], table);
    at = match.index + match[0].length;
    if (spelling && note(window, spelling)) at = Math.max(at, spelling.to);
  }
  return Math.max(window.rawAt(Math.max(at, limit)), anchor + 1);
}

function toFound(text: string, window: Window, spelling: Spelling, lines: LineCounter): FoundName {
  const { from, to, meaning } = spelling;
  const start = window.rawAt(from);
  const { line, lineStart } = lines.stateAt(start);
  // Written out: a spread takes longer, and a repository has many names.
  return {
    kind: meaning.kind,
    platform: meaning.platform,
    rules: meaning.rules,
    names: meaning.names,
    ids: meaning.ids,
    dropped: meaning.dropped,
    versionBeside: meaning.versionBeside,
    written: text.slice(start, window.rawEnd(to)),
    hasOtherHyphens: window.hasOtherHyphen(from, to),
    place: { line, column: start - lineStart + 1, start },
  };
}
