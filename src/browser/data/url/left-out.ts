import { BETAS_MAX, isBetaName } from "#shared/contract/request-grammar.ts";
import { COLUMNS_MAX, isColumnKey, parseWidth, PINNED_MAX } from "./column-choice.ts";
import { isLifecycle } from "#shared/contract/lifecycle.ts";
import { isCapabilityPath, parseDays, parseReleased, parseTokens } from "./parse-filters.ts";
import { parseCompareWith, serializeCompareWith } from "./compare-with.ts";
import { SORTS_MAX } from "./sort.ts";
import { COMPARED_MAX, splitNames } from "./compared-names.ts";
import { GROUPINGS, NAME_MAX, parseOneOf, parseSort } from "./parse.ts";
import { VIEWS } from "./view-names.ts";
import { PAGE_SIZES, parsePageSize, parseWorkspace, trimValue } from "./parse-list-query.ts";

/** A part of a link that the page ignores. */
export interface LeftOut {
  /** The name of the value in the address. */
  readonly name: string;
  readonly text: string;
  /** Why it is invalid, in a few words; null for punctuation around a value. */
  readonly why: string | null;
  /**
   * The name of a model that the punctuation is around: where a list holds the whole, it is no
   * punctuation, and nothing is left out.
   */
  readonly whole?: string;
}

interface Rule {
  readonly isMeant: (value: string) => boolean;
  readonly why: string;
  /** For a comma-separated list, how many values are read. */
  readonly list?: { readonly most: number; readonly why: string };
}

const one = (parse: (value: string) => unknown, why: string): Rule => ({
  isMeant: (value) => parse(value) !== null,
  why,
});
const several = (isMeant: Rule["isMeant"], why: string, most = Infinity, tooMany = ""): Rule => ({
  isMeant,
  why,
  list: { most, why: tooMany },
});
const oneOf = (words: readonly string[]) => (value: string) => parseOneOf(words, value);
const anything = () => true;
const isSort = (value: string) => parseSort(value) !== null;
const isWidth = (value: string) => parseWidth(value) !== null;

/** The values that are checked. Search is missing: any text is a valid search. */
const RULES: Readonly<Record<string, Rule>> = {
  // Any value is requested as it is.
  model: one(anything, ""),
  betas: several(
    isBetaName,
    "a beta name has at most 64 letters, digits and . _ -",
    BETAS_MAX,
    `at most ${BETAS_MAX} betas are sent`,
  ),
  lifecycle: several(isLifecycle, "it can be active, deprecated or retired"),
  compare: several(anything, "", COMPARED_MAX, `at most ${COMPARED_MAX} models are compared`),
  line: several(anything, ""),
  workspace: one(parseWorkspace, "not a workspace ID"),
  view: one(oneOf(VIEWS), "no such view"),
  sort: several(isSort, "no such column", SORTS_MAX, `at most ${SORTS_MAX} columns are sorted by`),
  group: one(oneOf(GROUPINGS), `it can be ${GROUPINGS.join(" or ")}`),
  columns: several(
    isColumnKey,
    "no such column",
    COLUMNS_MAX,
    `at most ${COLUMNS_MAX} columns are shown`,
  ),
  pinned: several(
    isColumnKey,
    "no such column",
    PINNED_MAX,
    `at most ${PINNED_MAX} columns are pinned`,
  ),
  widths: several(isWidth, "not a column and its width", COLUMNS_MAX, "too many widths"),
  limit: one(parsePageSize, `it can be ${PAGE_SIZES.join(", ")}`),
  released: one(parseReleased, "not release dates"),
  context: one(parseTokens, "not a number of tokens"),
  output: one(parseTokens, "not a number of tokens"),
  capabilities: several(isCapabilityPath, "not the keys of a capability"),
  time: one(parseDays, "not a range of days"),
  as: one(oneOf(["table"]), "it can be table"),
  only: one(oneOf(["differences"]), "it can be differences"),
  vendor: one(oneOf(["claude"]), "it can be claude"),
  against: one(parseCompareWith, "not a workspace to compare with"),
};

/** The one value that ends in punctuation of its own. */
const OWN_WORKSPACE = serializeCompareWith("");

/**
 * What the page ignores of the address it was opened with: punctuation that a chat added to a link,
 * and invalid values. White space and invisible characters are not mentioned.
 */
export function leftOutOf(search: string): LeftOut[] {
  const query = new URLSearchParams(search);
  return [...new Set(query.keys())].flatMap((name) => {
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
    const value = query.get(name);
    if (rule === undefined || value === null || value === OWN_WORKSPACE) return [];
    if (name === "model") {
      return [...leftOutOfName(value, rule), ...cutOff(value)].map((part) => ({ name, ...part }));
    }
    const parts =
      name === "compare"
        ? leftOutOfList(splitNames(value), rule, leftOutOfName)
        : rule.list
          ? leftOutOfList(value.split(","), rule, leftOutOfValue)
          : leftOutOfValue(value, rule);
    return parts.map((part) => ({ name, ...part }));
  });
}

type Part = Omit<LeftOut, "name">;

function leftOutOfValue(value: string, { isMeant, why }: Rule): Part[] {
  const trimmed = trimValue(value);
  if (trimmed === "" || isMeant(trimmed)) return around(value, trimmed);
  return [...around(value, trimmed), { text: trimmed, why }];
}

function leftOutOfName(value: string, rule: Rule): Part[] {
  return leftOutOfValue(value, rule).map((part) => ({ ...part, whole: value }));
}

function leftOutOfList(
  values: readonly string[],
  rule: Rule,
  leftOutOfPart: (value: string, rule: Rule) => Part[],
): Part[] {
  const taken = new Set<string>();
  return values.flatMap((part) => {
    const trimmed = trimValue(part);
    const invalid = leftOutOfPart(part, rule);
    if (trimmed === "" || taken.has(trimmed) || !rule.isMeant(trimmed)) return invalid;
    if (rule.list && taken.size >= rule.list.most) {
      return [...invalid, { text: trimmed, why: rule.list.why }];
    }
    taken.add(trimmed);
    return invalid;
  });
}

/** The end of a name that is too long to be requested. */
function cutOff(value: string): Part[] {
  const text = value.slice(NAME_MAX);
  return text === "" ? [] : [{ text, why: `at most ${NAME_MAX} characters are read` }];
}

/** The visible part of what was trimmed from both ends of a value. */
function around(value: string, trimmed: string): Part[] {
  const visible = value.replaceAll(/\p{Cf}/gu, "");
  const start = visible.indexOf(trimmed);
  return [visible.slice(0, start), visible.slice(start + trimmed.length)]
    .map((text) => text.trim())
    .flatMap((text) => (text === "" ? [] : [{ text, why: null }]));
}
