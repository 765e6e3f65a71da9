import { decodeWindow } from "./decode-window.ts";
import { findModelNames } from "./find-model-names.ts";
import { PUBLISHED_TABLE, type IdTable } from "./id-table.ts";
import type { ParsedName } from "./parsed-name.ts";
import { readWords } from "./read-display-name.ts";
import { wholeShortName } from "./read-short-name.ts";
import { nameOf } from "./spelling.ts";

/** Nothing longer is one name, whatever is around it. */
const TEXT_MAX = 512;
/** What people copy along: quotes, commas, the name of a vendor. */
const AROUND =
  /^[\s"'`“”‘’«»「」『』《》【】,;<>]{1,16}|[\s"'`“”‘’«»「」『』《》【】,;<>.!?，。、；！？]{1,16}$/g;
/** Words and digits, which are one name rather than a name and something beside it. */
const WORDS_ONLY = /^[\w\s.,-]+$/;

/**
 * What somebody means by one pasted thing: an ID or a platform's spelling, in quotes or not, a whole
 * line `model: "…",`, a display name such as `Claude Opus 4.5`, a short name such as `opus`. Null for
 * what is no model's name; of several names the first.
 */
export function readModelName(text: string, table: IdTable = PUBLISHED_TABLE): ParsedName | null {
  if (text.length > TEXT_MAX) return null;
  const trimmed = text.replaceAll(AROUND, "").trim();
  if (trimmed === "") return null;
  if (table.listed.has(trimmed) && !/claude/i.test(trimmed)) return readListed(trimmed, table);
  const short = wholeShortName(trimmed);
  if (short) return { ...short, written: trimmed, hasOtherHyphens: false };
  const found = withoutPlace(findModelNames(text, table)[0]);
  // `claude-opus-4,5` is no Opus 4.
  const isWhole = found === null || found.written === trimmed || !WORDS_ONLY.test(trimmed);
  const whole = isWhole ? null : readDisplayName(trimmed, table);
  if (whole && whole.ids[0] !== found?.ids[0]) return whole;
  return (
    found ??
    // A lone name is meant as one where in a text it would not be: `claude-2`, `opus-4`.
    withoutPlace(findModelNames(`model: "${trimmed}"`, table)[0]) ??
    readDisplayName(trimmed, table) ??
    readListed(trimmed, table)
  );
}

function withoutPlace(found: (ParsedName & { place?: unknown }) | undefined): ParsedName | null {
  if (!found) return null;
  const { place: _, ...parsed } = found;
  return parsed;
}

/** `Claude Sonnet 3.5 (New)`, `opus 4.5`, `claude opus 4 5 20251101`. */
function readDisplayName(text: string, table: IdTable): ParsedName | null {
  const window = decodeWindow(text, 0, text.length);
  const meaning = readWords(window.lower, table);
  const hasOtherHyphens = window.hasOtherHyphen(0, window.chars.length);
  return meaning && { ...meaning, written: text, hasOtherHyphens };
}

/** An ID that is listed, whatever it looks like. */
function readListed(text: string, table: IdTable): ParsedName | null {
  if (!table.has(text)) return null;
  return { written: text, hasOtherHyphens: false, ...nameOf("api", ["api"], [text], [text]) };
}
