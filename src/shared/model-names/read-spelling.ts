import { execAt } from "./char-classes.ts";
import type { Window } from "./decode-window.ts";
import type { IdTable } from "./id-table.ts";
import { meaningOf } from "./meaning-of.ts";
import { modelContext } from "./model-context.ts";
import { endingAt, isStart } from "./read-boundary.ts";
import { readCore, type Core } from "./read-core.ts";
import {
  isContinued,
  isQuote,
  isTestedAsPart,
  isTestedAsStart,
  patternOf,
  readPattern,
} from "./read-pattern.ts";
import { readPrefixes } from "./read-prefixes.ts";
import { readSuffixes } from "./read-suffixes.ts";
import type { Meaning, Range, Spelling } from "./spelling.ts";

/** What spellings mean by a table: a text has few of them, many times over. */
const meanings = new WeakMap<IdTable, Map<string, Meaning>>();
/** So that a text full of different ones cannot fill the memory. */
const MEANINGS_MAX = 1024;

/** The name whose core begins at a place of the window; null where there is none. */
export function readSpelling(window: Window, at: number, table: IdTable): Spelling | null {
  const { lower } = window;
  const core = readCore(lower, at, table);
  if (!core) return null;
  const suffixes = readSuffixes(lower, at + core.text.length);
  const prefixes = readPrefixes(lower, at);
  const range = [prefixes.start, suffixes.end] as const;
  if (!isStart(lower, prefixes.start, window) || isUnsure(core, lower, range)) return null;
  const ending = endingAt(lower, range, window);
  if (ending === "none") return null;
  const isTested = suffixes.date === null && isOnlyTested(core, lower, range, table);
  if (ending === "pattern" || isTested) return readPattern(lower, range, prefixes.rules);
  if (suffixes.date === null && isContinued(lower, range)) return null;
  const template = templateStart(lower, prefixes.start);
  if (template !== null) return patternOf([template, range[1]], prefixes.rules);

  const beside = suffixes.date === null ? readVersionBeside(lower, range, prefixes.rules) : null;
  const read = () => meaningOf(core, prefixes, suffixes, beside, table);
  const meaning = beside === null ? remember(table, lower.slice(...range), read) : read();
  return { from: range[0], to: range[1], meaning };
}

function remember(table: IdTable, written: string, read: () => Meaning): Meaning {
  const known = meanings.get(table) ?? new Map<string, Meaning>();
  const before = known.get(written);
  if (before) return before;
  if (known.size >= MEANINGS_MAX) known.clear();
  const meaning = read();
  meanings.set(table, known.set(written, meaning));
  return meaning;
}

/** Whether only its surroundings could say that it is a name, and they do not. */
function isUnsure(core: Core, lower: string, [from, to]: Range): boolean {
  if (core.rule === "no-claude") {
    // An audio format is called Opus as well, and poems have numbers.
    return !core.text.includes(".") && !modelContext(lower, from);
  }
  const isVague = !core.hasMinor && core.key?.line === "" && to - from === core.text.length;
  if (!isVague) return false;
  const isQuoted = isQuote(lower.charAt(from - 1)) && lower.charAt(to) === lower.charAt(from - 1);
  return !(isQuoted && core.key.major === 2) && !modelContext(lower, from);
}

/** Whether a program only compares beginnings or parts with it. */
function isOnlyTested(core: Core, lower: string, range: Range, table: IdTable): boolean {
  return (
    isTestedAsStart(lower, range[0]) ||
    (isTestedAsPart(lower, range) && !table.has(core.text)) ||
    lower.charAt(range[0] - 1) === "^"
  );
}

/** What a program puts in before a name: `{}.anthropic.…`, `${region}.anthropic.…`, `region + ".…"`. */
const PUT_IN =
  /(?:(?:\$?\{{1,2}[^{}\s"']{0,40}\}{1,2}|<[a-z][^<>\s]{0,24}>|%s)\.|\$\{[^{}\s"']{1,40}\}|["'`]\.)$/;

/** Where the template begins that ends at a place; null where there is none. */
function templateStart(lower: string, at: number): number | null {
  const last = lower.charAt(at - 1);
  if (last !== "." && last !== "}") return null;
  const text = PUT_IN.exec(lower.slice(Math.max(0, at - 48), at))?.[0];
  return text === undefined ? null : at - text.length + (isQuote(text.charAt(0)) ? 1 : 0);
}

const FORMAT = `(?:["']?format["']?\\s{0,8}[:=]\\s{0,8}["']\\w{1,20}["'][\\s,]{0,48})?`;
const BEHIND = new RegExp(
  `["'\`]?[\\s,]{0,48}${FORMAT}["']?(?:model_?)?version["']?\\s{0,8}[:=]\\s{0,8}["'](\\d{1,8})["']`,
  "y",
);
const BEFORE = new RegExp(
  `version["']?\\s{0,8}[:=]\\s{0,8}["'](\\d{1,8})["'][\\s,]{0,48}${FORMAT}["']?(?:model_?)?name["']?\\s{0,8}[:=]\\s{0,8}["']$`,
);

/**
 * The `version` that stands beside a name, as in Foundry's deployments; null without one. Eight digits
 * are a date; `1` and `2` are Azure's own counter.
 */
function readVersionBeside(
  lower: string,
  [from, to]: Range,
  prefixRules: readonly string[],
): string | null {
  // Whose prefix is another platform's is none of Foundry's.
  if (prefixRules.some((rule) => !rule.startsWith("foundry"))) return null;
  if (!isQuote(lower.charAt(from - 1)) && !isQuote(lower.charAt(to)) && lower.charAt(to) !== "\n") {
    return null;
  }
  const match =
    execAt(BEHIND, lower, to) ?? BEFORE.exec(lower.slice(Math.max(0, from - 160), from));
  return match?.[1] ?? null;
}
