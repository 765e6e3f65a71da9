import { endOf, ID_PART, isOf, PLAIN_ID, startOf } from "./char-classes.ts";
import { decodeWindow, type Window } from "./decode-window.ts";
import type { IdTable } from "./id-table.ts";
import { readSpelling } from "./read-spelling.ts";
import { nameOf, type Range, type Spelling } from "./spelling.ts";

/** What stands in an ID, dots and slashes among it; nothing repeats inside of the repetition. */
const TOKEN = /[\w.:@/~+-]{1,200}/g;
/** What joins the parts of an ID, and is no part of a name. */
const AROUND = /[/:@~+[\]-]/;
const ID_MAX = 160;
/** How many beginnings and ends of a token are tried. */
const TRIES = 6;

/**
 * The listed ID in which an anchor of the window stands verbatim, before it is read in any other way;
 * null where there is no name.
 */
export function readListedOrSpelling(window: Window, at: number, table: IdTable): Spelling | null {
  const read = readSpelling(window, at, table);
  if (!table.hasUnusual) return read;
  const { chars } = window;
  if (read?.meaning.kind === "name") {
    const written = chars.slice(read.from, read.to);
    if (table.listed.has(written)) {
      return { ...read, meaning: { ...read.meaning, names: [written], ids: [written] } };
    }
    // Nothing more stands around it that an ID may have.
    const around = chars.charAt(read.from - 1) + chars.charAt(read.to);
    if (!AROUND.test(around)) return read;
  }
  const token = [startOf(ID_PART, chars, at, ID_MAX), endOf(ID_PART, chars, at, ID_MAX)] as const;
  const range = listedIn(chars, token, table.listed, at);
  if (!range) return read;
  const isLonger = !read || range[1] - range[0] > read.to - read.from;
  return isLonger ? listedSpelling(chars, range) : read;
}

/** The listed IDs that begin between two places of a text without an anchor between them. */
export function listedBetween(
  text: string,
  from: number,
  to: number,
  table: IdTable,
): { readonly window: Window; readonly spelling: Spelling }[] {
  const found = [];
  const part = text.slice(from, Math.min(text.length, to + ID_MAX));
  for (const { 0: token, index } of part.matchAll(TOKEN)) {
    const start = from + index;
    if (start >= to) break;
    // What began before, in this slice or in the one before, was read from its beginning.
    if (isOf(PLAIN_ID, text, start - 1)) continue;
    const range = listedIn(token, [0, token.length], table.listed, null);
    if (!range) continue;
    const window = decodeWindow(text, start, start + token.length);
    found.push({ window, spelling: listedSpelling(token, range) });
  }
  return found;
}

/** Tries the token, and what is left of it without parts before `/` and `:` and without its end. */
function listedIn(
  chars: string,
  [from, to]: Range,
  listed: ReadonlySet<string>,
  anchor: number | null,
): [from: number, to: number] | null {
  let start = from;
  for (let tries = 0; tries < TRIES; tries += 1) {
    let end = to;
    for (let cuts = 0; cuts < TRIES && end > start; cuts += 1) {
      if (listed.has(chars.slice(start, end))) return [start, end];
      const cut = Math.max(
        chars.lastIndexOf(":", end - 1),
        chars.lastIndexOf("/", end - 1),
        chars.lastIndexOf("[", end - 1),
        /[.,]/.test(chars.charAt(end - 1)) ? end - 1 : -1,
      );
      if (cut <= start || (anchor !== null && cut <= anchor)) break;
      end = cut;
    }
    const next = /[/:@_-]/.exec(chars.slice(start, anchor ?? to));
    const isMark = next !== null && (next[0] === "/" || next[0] === ":" || next.index === 0);
    if (!isMark) return null;
    start += next.index + 1;
  }
  return null;
}

function listedSpelling(chars: string, [from, to]: Range): Spelling {
  const id = chars.slice(from, to);
  return { from, to, meaning: nameOf("api", ["api"], [id], [id]) };
}
