import type { Lifecycle } from "#shared/contract/lifecycle.ts";
import { isOfClaude } from "#shared/model-info/is-of-claude.ts";
import type { ModelColumns } from "./model-columns.ts";

/** Release times in milliseconds of the Unix epoch, both ends included. */
export type TimeRange = readonly [from: number, to: number];

/** What a word says about a model other than that its text contains it. */
export interface Meaning {
  /** The model was released in one of these. */
  readonly released?: readonly TimeRange[];
  readonly lifecycle?: Lifecycle;
}

/** What narrows the list; each part left out, or empty, keeps every model. */
export interface Narrowing {
  /** Folded words that must all occur, or be meant; see `foldWords`. */
  readonly words: readonly string[];
  /** What some of the words also mean. */
  readonly meanings?: Readonly<Record<string, Meaning>> | undefined;
  /** Folded names that the words as a whole stand for: a model of such a name needs no word. */
  readonly names?: readonly string[] | undefined;
  /** Lines to keep. */
  readonly lines: readonly string[];
  /** Lifecycles to keep. */
  readonly lifecycles?: readonly Lifecycle[];
  /** Release times to keep. */
  readonly released?: TimeRange | undefined;
  /** Whether to keep only models whose ID is one of Claude's. */
  readonly isClaudeOnly?: boolean;
}

/** Whether whatever `next` keeps was kept by `previous` too. */
export function isRefinement(next: Narrowing, previous: Narrowing): boolean {
  // A word that means something is met by models without a part of it, too.
  const isImplied = (old: string, word: string) =>
    word.includes(old) &&
    (!next.meanings?.[word] || (word === old && previous.meanings?.[old] !== undefined));
  return (
    previous.words.every((old) => next.words.some((word) => isImplied(old, word))) &&
    areNamesWithin(next, previous) &&
    isWithin(next.lines, previous.lines) &&
    isWithin(next.lifecycles ?? [], previous.lifecycles ?? []) &&
    isRangeWithin(next.released, previous.released) &&
    (next.isClaudeOnly === true || !previous.isClaudeOnly)
  );
}

function areNamesWithin({ names = [] }: Narrowing, previous: Narrowing): boolean {
  return names.every(
    (name) => previous.names?.includes(name) || previous.words.every((word) => name.includes(word)),
  );
}

/** Whether a choice keeps no more than another; an empty choice keeps everything. */
function isWithin(next: readonly string[], previous: readonly string[]): boolean {
  if (previous.length === 0) return true;
  return next.length > 0 && next.every((value) => previous.includes(value));
}

function isRangeWithin(next: Narrowing["released"], previous: Narrowing["released"]): boolean {
  if (!previous) return true;
  return next !== undefined && next[0] >= previous[0] && next[1] <= previous[1];
}

/** A test of rows by their number. */
export function createTest(columns: ModelColumns, narrowing: Narrowing): (row: number) => boolean {
  const { words, meanings, names = [], lines, lifecycles = [], released, isClaudeOnly } = narrowing;
  const linePlaces = columns.lines.flatMap(({ value }, place) =>
    value !== null && lines.includes(value) ? [place] : [],
  );
  const wholeNames = names.map(wholeName);
  const isMeant = (row: number, { lifecycle, released: ranges }: Meaning) =>
    (lifecycle !== undefined && lifecycle === columns.models[row]?.lifecycle) ||
    ranges?.some((range) => isReleasedIn(columns, row, range));
  return (row) => {
    if (lines.length > 0 && !linePlaces.includes(columns.line[row] as number)) return false;
    if (
      lifecycles.length > 0 &&
      !lifecycles.some((lifecycle) => lifecycle === columns.models[row]?.lifecycle)
    ) {
      return false;
    }
    if (released && !isReleasedIn(columns, row, released)) return false;
    if (isClaudeOnly && !isOfClaude(columns.models[row]?.id ?? "")) return false;
    const text = columns.text[row] as string;
    for (const name of wholeNames) if (text.includes(name)) return true;
    for (const word of words) {
      if (!text.includes(word) && !isMeant(row, meanings?.[word] ?? NO_MEANING)) return false;
    }
    return true;
  };
}

const NO_MEANING: Meaning = {};

/** A folded name as it stands in the text of a row that has it. */
export function wholeName(name: string): string {
  return `\n${name}\n`;
}

/** An unknown date, which is NaN, is in no range. */
function isReleasedIn({ released }: ModelColumns, row: number, [from, to]: TimeRange): boolean {
  const time = released[row] as number;
  return time >= from && time <= to;
}
