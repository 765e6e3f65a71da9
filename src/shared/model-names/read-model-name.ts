import { decodeWindow } from "./decode-window.ts";
import { findModelNames } from "./find-model-names.ts";
import { PUBLISHED_TABLE, type IdTable } from "./id-table.ts";
import type { NameReading } from "./name-reading.ts";
import { readCore } from "./read-core.ts";
import { wholeShortName } from "./read-short-name.ts";
import { readSuffixes } from "./read-suffixes.ts";
import { resolveNames } from "./resolve-names.ts";

/** Nothing longer is one name, whatever is around it. */
const TEXT_MAX = 512;
/** What people copy along: quotes, commas, the name of a vendor. */
const AROUND = /^[\s"'`“”‘’«»,;<>]{1,16}|[\s"'`“”‘’«»,;<>.!?]{1,16}$/g;
const VENDOR = /^(?:anthropic:?|model:?)\s{1,4}/i;
/** What a display name has in parentheses: `(New)`, `(20251101)`, `(latest)`. */
const ASIDE = /\s{0,4}[([]([^()[\]]{0,40})[)\]]/g;

/**
 * What somebody means by one pasted thing: an ID or a platform's spelling, in quotes or not, a whole
 * line `model: "…",`, a display name such as `Claude Opus 4.5`, a short name such as `opus`. Null for
 * what is no model's name; of several names the first.
 */
export function readModelName(text: string, table: IdTable = PUBLISHED_TABLE): NameReading | null {
  if (text.length > TEXT_MAX) return null;
  const trimmed = text.replaceAll(AROUND, "").trim();
  if (trimmed === "") return null;
  if (table.listed.has(trimmed) && !/claude/i.test(trimmed)) return readListed(trimmed, table);
  const short = wholeShortName(trimmed);
  if (short) return { ...short, written: trimmed, hasOtherHyphens: false };
  return (
    withoutPlace(findModelNames(text, table)[0]) ??
    // A lone name is meant as one where in a text it would not be: `claude-2`, `opus-4`.
    withoutPlace(findModelNames(`model: "${trimmed}"`, table)[0]) ??
    readDisplayName(trimmed, table) ??
    readListed(trimmed, table)
  );
}

function withoutPlace(found: (NameReading & { place?: unknown }) | undefined): NameReading | null {
  if (!found) return null;
  const { place: _, ...reading } = found;
  return reading;
}

/** `Claude Sonnet 3.5 (New)`, `opus 4.5`, `claude opus 4 5 20251101`. */
function readDisplayName(text: string, table: IdTable): NameReading | null {
  const window = decodeWindow(text, 0, text.length);
  const lower = window.lower.replace(VENDOR, "");
  const name = hyphenate(lower.replaceAll(ASIDE, ""));
  const asides = [...lower.matchAll(ASIDE)].map(([, aside = ""]) => aside);
  const words = hyphenate([name, ...asides].join(" "));
  const core = readCore(words, 0, table);
  if (!core) return null;
  const suffixes = readSuffixes(words, core.text.length);
  const rest = words.slice(suffixes.end);
  // Only what stands in parentheses may say something that is no part of a name.
  if (suffixes.end < name.length || core.rule === "moving") return null;
  const manner = { isForeign: true, isConstant: false, isSap: false };
  const { names, ids, isDateUnknown } = resolveNames(core, suffixes, manner, table);
  return {
    kind: "name",
    written: text,
    platform: "api",
    rules: ["display-name"],
    names,
    ids,
    dropped: [
      ...suffixes.dropped,
      ...(isDateUnknown ? [{ part: "date", text: suffixes.dateText } as const] : []),
      ...(rest === "" ? [] : [{ part: "variant", text: rest.slice(1) } as const]),
    ],
    hasOtherHyphens: window.hasOtherHyphen(0, window.chars.length),
    versionBeside: null,
  };
}

function hyphenate(words: string): string {
  return words
    .trim()
    .replaceAll(/[\s_,:]{1,8}/g, "-")
    .replace(/^claude(?=\d|opus|sonnet|haiku)/, "claude-");
}

/** An ID that is listed, whatever it looks like. */
function readListed(text: string, table: IdTable): NameReading | null {
  if (!table.has(text)) return null;
  return {
    kind: "name",
    written: text,
    platform: "api",
    rules: ["api"],
    names: [text],
    ids: [text],
    dropped: [],
    hasOtherHyphens: false,
    versionBeside: null,
  };
}
