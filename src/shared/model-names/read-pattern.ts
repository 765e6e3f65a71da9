import { execAt } from "./char-classes.ts";
import { noModel, platformOf, type Range, type Spelling } from "./spelling.ts";

/** A beginning of a name that says at least a line or a version, or is a platform's. */
const FAMILY =
  /claude(?:-?(?:(?:instant|opus|sonnet|haiku|fable|mythos)(?:-?\d{1,2}(?:[-.]\d{1,2})?)?|\d{1,2}(?:[-.]\d{1,2})?(?:-(?:opus|sonnet|haiku))?))?(?![a-z0-9])/y;
/** Calls that look at a beginning or a part of a text. */
const TESTS_START =
  /(?:starts?_?with|has_?prefix|prefix\w{0,8})["']?\s?[(:=,]{1,2}\s?(?:[\w.]{1,40},\s?)?(?:[([]\s{0,8})?(?:["'][\w.:@/-]{1,40}["'],\s{0,8}){0,4}["'`]$/;
const TESTS_PART =
  /(?:includes|contains|index_?of|in_array|like|match(?:es)?|search|test)\s?[(\s]\s?(?:[\w.]{1,40},\s?)?["'`]$/;
const TESTED_BY_IN = /["'`]\s{1,4}in\s{1,4}[a-z_]/y;
/** Two strings that a program puts together. */
const PUT_BEFORE = /["'`]\s{0,4}(?:\+|\.\.|\.(?=\s?[$"'])|<>|&)/y;
/** What is added and cannot go on with a name, such as a line end. */
const PUT_OTHER = /["'`]\s{0,4}(?:\+|\.\.|\.|<>|&)\s{0,4}["'`][^a-z0-9@:._-]/y;
const PUT_AFTER = /(?:\+|\.\.|\.)\s{0,4}["'`]$/;
/** What a pattern goes on with, until a quote or a space ends it. */
const REST = /[\w.:*?@|\\[\]{}()$^+<>%\u2026-]{0,64}/y;
const BRACES = /\{[\w.-]{1,16}(?:,[\w.-]{1,16}){1,8}\}/y;
const CONTEXT = 96;

/** Whether a program only looks whether a text begins with what stands in these quotes. */
export function isTestedAsStart(lower: string, from: number): boolean {
  return (
    isArgument(lower, from) && TESTS_START.test(lower.slice(Math.max(0, from - CONTEXT), from))
  );
}

/** Whether a program only looks whether a text holds what stands in these quotes. */
export function isTestedAsPart(lower: string, [from, to]: Range): boolean {
  const isTested =
    isArgument(lower, from) && TESTS_PART.test(lower.slice(Math.max(0, from - CONTEXT), from));
  return isTested || execAt(TESTED_BY_IN, lower, to) !== null;
}

/** Whether a quote and something of a call or an assignment stand before a place. */
function isArgument(lower: string, from: number): boolean {
  return isQuote(lower.charAt(from - 1)) && "(=:, \t".includes(lower.charAt(from - 2));
}

/** Whether a character opens and closes a string. */
export function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === "`";
}

/** A pattern that goes on behind a name; null where it is put together with something at run time. */
export function readPattern(
  lower: string,
  [from, to]: Range,
  rules: readonly string[],
): Spelling | null {
  const range = [from, patternEnd(lower, from, to)] as const;
  return isPutTogether(lower, range) ? null : patternOf(range, rules);
}

/** A pattern, which says no single model. */
export function patternOf([from, to]: Range, prefixRules: readonly string[]): Spelling {
  const rules = ["pattern", ...prefixRules];
  return { from, to, meaning: noModel("pattern", platformOf(rules), rules) };
}

/** Whether a program adds something to these quotes, so that what they hold is no whole name. */
export function isContinued(lower: string, [from, to]: Range): boolean {
  return (
    isQuote(lower.charAt(from - 1)) &&
    execAt(PUT_BEFORE, lower, to) !== null &&
    execAt(PUT_OTHER, lower, to) === null
  );
}

/** Whether a program puts what ends or begins here together with another text. */
function isPutTogether(lower: string, [from, to]: Range): boolean {
  return (
    execAt(PUT_BEFORE, lower, to) !== null ||
    PUT_AFTER.test(lower.slice(Math.max(0, from - 8), from))
  );
}

/** Several lines or versions in the place of one. */
const CHOICE =
  /claude-(?:\*|\((?:\?:)?[\w|.-]{1,48}\)|\{[\w.-]{1,16}(?:,[\w.-]{1,16}){1,8}\}|\[[\w|-]{1,16}\])/y;
const SAYS_MODEL = /opus|sonnet|haiku|fable|mythos|\d/;

/** Whether several names begin here, of which a version or a line is said: `claude-*-4-5`. */
export function isChoice(lower: string, at: number): boolean {
  const text = execAt(CHOICE, lower, at)?.[0];
  if (text === undefined) return false;
  return SAYS_MODEL.test(text) || SAYS_MODEL.test(execAt(REST, lower, at + text.length)?.[0] ?? "");
}

/** Where the beginning of a name ends that says no model; null where there is none. */
export function familyEnd(lower: string, at: number): number | null {
  const text = execAt(FAMILY, lower, at)?.[0];
  return text === undefined ? null : at + text.length;
}

/** Where a pattern ends that goes on at a place. */
function patternEnd(lower: string, from: number, at: number): number {
  let end = at + (execAt(REST, lower, at)?.[0].length ?? 0);
  // The commas of `{opus,sonnet}` belong to it, those of a list do not.
  const braces = execAt(BRACES, lower, lower.lastIndexOf("{", end));
  if (braces && lower.lastIndexOf("{", end) >= at) {
    const close = lower.lastIndexOf("{", end) + braces[0].length;
    end = Math.max(end, close + (execAt(REST, lower, close)?.[0].length ?? 0));
  }
  // What closes something that was opened before is none of it.
  while (end > at && isClosing(lower, [from, end])) end -= 1;
  return end;
}

function isClosing(lower: string, [from, end]: Range): boolean {
  const last = lower.charAt(end - 1);
  const at = ")]}>".indexOf(last);
  if (at === -1) return ":.,".includes(last);
  const opening = "([{<".charAt(at);
  const inside = lower.slice(from, end);
  return inside.split(opening).length < inside.split(last).length;
}
