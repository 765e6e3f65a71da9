import { execAt } from "./char-classes.ts";
import type { DroppedPart } from "./spelling-rule.ts";
import { SUFFIX_RULES, type SuffixRule } from "./suffix-rules.ts";

/** What was taken off a name and not checked. */
export interface Dropped {
  readonly part: DroppedPart;
  /** As it stands in the text, in small letters. */
  readonly text: string;
}

/** What stands behind the core of a name. */
export interface Suffixes {
  readonly end: number;
  readonly rules: readonly string[];
  readonly dropped: readonly Dropped[];
  /** Eight digits; null where no date is written. */
  readonly date: string | null;
  /** As the date is written: `-20250805`; empty without one. */
  readonly dateText: string;
  readonly isLatest: boolean;
  /** 1 or 2: what `-v2`, `-june` and `(New)` say about 3.5 Sonnet; null where nothing does. */
  readonly revision: number | null;
}

/** A name has fewer suffixes. */
const SUFFIXES_MAX = 8;
/** Which of the two snapshots of 3.5 Sonnet. */
const REVISIONS: ReadonlyMap<string, number> = new Map([
  ["1", 1],
  ["june", 1],
  ["old", 1],
  ["2", 2],
  ["october", 2],
  ["new", 2],
]);
/** The rules whose value is a date. */
const DATES = new Set(["date", "vertex-date", "foundry-date"]);
/** The rules by what they may begin with, so that few are tried. */
const BY_FIRST: ReadonlyMap<string, readonly SuffixRule[]> = new Map(
  ["-", ":", "@", "[", "/"].map((first) => [
    first,
    SUFFIX_RULES.filter(({ firsts }) => firsts.includes(first)),
  ]),
);

/** Takes off what the rules know, from a place of a text in small letters on. */
export function readSuffixes(lower: string, from: number): Suffixes {
  const rules: string[] = [];
  const dropped: Dropped[] = [];
  let end = from;
  let date: string | null = null;
  let dateText = "";
  let isLatest = false;
  let revision: number | null = null;
  while (rules.length < SUFFIXES_MAX && BY_FIRST.has(lower.charAt(end))) {
    const found = suffixAt(lower, end);
    // A second date or a second "latest" is no part of a name.
    if (!found || (found.date !== null && date !== null)) break;
    const { rule, text } = found;
    rules.push(rule.id);
    end += text.length;
    if (rule.drops !== null) dropped.push({ part: rule.drops, text });
    if (found.date !== null) [date, dateText] = [found.date, text];
    isLatest ||= rule.id === "latest";
    revision ??= found.revision;
  }
  return { end, rules, dropped, date, dateText, isLatest, revision };
}

function suffixAt(lower: string, at: number) {
  for (const rule of BY_FIRST.get(lower.charAt(at)) ?? []) {
    const match = execAt(rule.pattern, lower, at);
    if (!match) continue;
    const [text, value] = match;
    const date = DATES.has(rule.id) ? (value ?? "").replaceAll("-", "") : null;
    if (date !== null && !isDay(date)) continue;
    return { rule, text, date, revision: date === null ? revisionOf(value) : null };
  }
  return null;
}

function isDay(date: string): boolean {
  const [month, day] = [Number(date.slice(4, 6)), Number(date.slice(6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function revisionOf(value: string | undefined): number | null {
  return REVISIONS.get(value ?? "") ?? null;
}
