import { BETAS_MAX, isBetaName } from "#shared/contract/request-grammar.ts";
import { COLUMNS_MAX, isColumnKey, parseWidth, PINNED_MAX } from "./column-choice.ts";
import { isLifecycle } from "#shared/contract/lifecycle.ts";
import { isCapabilityPath, parseDays, parseReleased, parseTokens } from "./parse-filters.ts";
import { parseCompareWith } from "./compare-with.ts";
import { SORTS_MAX } from "./sort.ts";
import { COMPARED_MAX } from "./compared-names.ts";
import { GROUPINGS, parseOneOf, parseSort } from "./parse.ts";
import { VIEWS } from "./view-names.ts";
import { PAGE_SIZES, parsePageSize, parseWorkspace } from "./parse-list-query.ts";

/** How a value of the address is checked. */
export interface Rule {
  readonly isMeant: (value: string) => boolean;
  /** Why another value is invalid, in a few words. */
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
export const RULES: Readonly<Record<string, Rule>> = {
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
