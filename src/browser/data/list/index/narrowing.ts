import type { Lifecycle } from "#shared/contract/lifecycle.ts";
import { UNKNOWN_DATE, UNREPORTED, type TokensFilter } from "../../url/parse-filters.ts";
import { isOfClaude } from "#shared/model-info/is-of-claude.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { supportIn } from "../../../model-ui/columns/capability.ts";
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
  /** Lines to keep; `unreported` keeps the models that report none. */
  readonly lines: readonly string[];
  /** Lifecycles to keep. */
  readonly lifecycles?: readonly Lifecycle[];
  /** Release times to keep, or the models without one. */
  readonly released?: TimeRange | typeof UNKNOWN_DATE | undefined;
  /** The least context window to keep, and the least output limit. */
  readonly context?: TokensFilter | undefined;
  readonly output?: TokensFilter | undefined;
  /**
   * Paths of capabilities that a model has to support, all of them; `unreported` also keeps the models
   * that report no capabilities.
   */
  readonly capabilities?: readonly string[] | undefined;
  /** Whether to keep only models whose ID is one of Claude's. */
  readonly isClaudeOnly?: boolean;
}

/** Whether every model is kept. */
export function isWhole(narrowing: Narrowing): boolean {
  const { words, lines, lifecycles = [], capabilities = [] } = narrowing;
  const { released, context, output, isClaudeOnly } = narrowing;
  const chosen = words.length + lines.length + lifecycles.length + capabilities.length;
  return chosen === 0 && !released && !context && !output && !isClaudeOnly;
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
    isSameOrNew(next.context, previous.context) &&
    isSameOrNew(next.output, previous.output) &&
    isSameOrNew(next.capabilities, previous.capabilities) &&
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
  if (!previous || next === previous) return true;
  if (!next || next === UNKNOWN_DATE || previous === UNKNOWN_DATE) return false;
  return next[0] >= previous[0] && next[1] <= previous[1];
}

/** Whether a choice is the same as before, or there was none. */
type Chosen = Narrowing["context" | "capabilities"];
function isSameOrNew(next: Chosen, previous: Chosen): boolean {
  const before = String(previous ?? "");
  return before === "" || before === String(next ?? "");
}

/** A test of rows by their number. It runs over every row, so it creates nothing. */
export function createTest(columns: ModelColumns, narrowing: Narrowing): (row: number) => boolean {
  const { words, meanings, names = [], lines, lifecycles = [], released, isClaudeOnly } = narrowing;
  const { context, output, capabilities = [] } = narrowing;
  const lineIndexes = columns.lines.flatMap(({ value }, at) =>
    lines.includes(value ?? UNREPORTED) ? [at] : [],
  );
  const supports = createSupportTest(capabilities);
  const wholeNames = names.map(wholeName);
  const isMeant = (row: number, { lifecycle, released: ranges }: Meaning) =>
    (lifecycle !== undefined && lifecycle === columns.models[row]?.lifecycle) ||
    ranges?.some((range) => isReleasedIn(columns, row, range));
  return (row) => {
    const model = columns.models[row] as ModelInfo;
    if (lines.length > 0 && !lineIndexes.includes(columns.line[row] as number)) return false;
    if (lifecycles.length > 0 && !(lifecycles as readonly unknown[]).includes(model.lifecycle)) {
      return false;
    }
    if (released && !isReleasedIn(columns, row, released)) return false;
    if (context && !hasTokens(model.max_input_tokens, context)) return false;
    if (output && !hasTokens(model.max_tokens, output)) return false;
    if (capabilities.length > 0 && !supports(model)) return false;
    if (isClaudeOnly && !isOfClaude(model.id)) return false;
    const text = columns.text[row] as string;
    for (const name of wholeNames) if (text.includes(name)) return true;
    for (const word of words) {
      if (!text.includes(word) && !isMeant(row, meanings?.[word] ?? NO_MEANING)) return false;
    }
    return true;
  };
}

function hasTokens(count: number | null | undefined, least: TokensFilter): boolean {
  if (typeof count !== "number") return least === UNREPORTED;
  return least !== UNREPORTED && count >= least;
}

function createSupportTest(paths: readonly string[]): (model: ModelInfo) => boolean {
  const isUnreportedKept = paths.includes(UNREPORTED);
  const wanted = paths.filter((path) => path !== UNREPORTED).map((path) => path.split("."));
  return (model) => {
    if (model.capabilities == null) return isUnreportedKept;
    return wanted.length > 0 && wanted.every((keys) => supportIn(model, keys) === true);
  };
}

const NO_MEANING: Meaning = {};

/** A folded name as it stands in the text of a row that has it. */
export function wholeName(name: string): string {
  return `\n${name}\n`;
}

/** An unknown date, which is NaN, is in no range. */
function isReleasedIn(
  { released }: ModelColumns,
  row: number,
  range: TimeRange | typeof UNKNOWN_DATE,
): boolean {
  const time = released[row] as number;
  return range === UNKNOWN_DATE ? Number.isNaN(time) : time >= range[0] && time <= range[1];
}
