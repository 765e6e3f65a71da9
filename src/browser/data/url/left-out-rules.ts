import { BETAS_MAX, isBetaName } from "#shared/contract/request-grammar.ts";
import { COLUMNS_MAX, isColumnKey, parseWidth, PINNED_MAX } from "./column-choice.ts";
import { isLifecycle } from "#shared/contract/lifecycle.ts";
import { isCapabilityPath, parseDays, parseReleased, parseTokens } from "./parse-filters.ts";
import { parseCompareWith } from "./parse-compare-with.ts";
import { SORTS_MAX } from "./sort.ts";
import { COMPARED_MAX } from "./compared-names.ts";
import { GROUPINGS, parseOneOf, parseSort, VIEWS } from "./parse.ts";
import { PAGE_SIZES, parsePageSize, parseWorkspace } from "./parse-list-query.ts";

/** How a value of the address is checked. */
export interface Rule {
  readonly isMeant: (value: string) => boolean;
  /** Why another value is invalid, in a few words. */
  readonly why: string;
  /** For a comma-separated list, how many values are read. */
  readonly list?: { readonly most: number; readonly why: string };
}

/** The values that are checked. Search is missing: any text is a valid search. */
export const RULES: Readonly<Record<string, Rule>> = {
  // Any value is requested as it is.
  model: { isMeant: () => true, why: "" },
  betas: {
    isMeant: isBetaName,
    why: "a beta name has at most 64 letters, digits and . _ -",
    list: { most: BETAS_MAX, why: `at most ${BETAS_MAX} betas are sent` },
  },
  lifecycle: {
    isMeant: isLifecycle,
    why: "it can be active, deprecated or retired",
    list: { most: Infinity, why: "" },
  },
  compare: {
    isMeant: () => true,
    why: "",
    list: { most: COMPARED_MAX, why: `at most ${COMPARED_MAX} models are compared` },
  },
  line: { isMeant: () => true, why: "", list: { most: Infinity, why: "" } },
  workspace: { isMeant: (value) => parseWorkspace(value) !== null, why: "not a workspace ID" },
  view: { isMeant: (value) => parseOneOf(VIEWS, value) !== null, why: "no such view" },
  sort: {
    isMeant: (value) => parseSort(value) !== null,
    why: "no such column",
    list: { most: SORTS_MAX, why: `at most ${SORTS_MAX} columns are sorted by` },
  },
  group: {
    isMeant: (value) => parseOneOf(GROUPINGS, value) !== null,
    why: `it can be ${GROUPINGS.join(" or ")}`,
  },
  columns: {
    isMeant: isColumnKey,
    why: "no such column",
    list: { most: COLUMNS_MAX, why: `at most ${COLUMNS_MAX} columns are shown` },
  },
  pinned: {
    isMeant: isColumnKey,
    why: "no such column",
    list: { most: PINNED_MAX, why: `at most ${PINNED_MAX} columns are pinned` },
  },
  widths: {
    isMeant: (value) => parseWidth(value) !== null,
    why: "not a column and its width",
    list: { most: COLUMNS_MAX, why: "too many widths" },
  },
  limit: {
    isMeant: (value) => parsePageSize(value) !== null,
    why: `it can be ${PAGE_SIZES.join(", ")}`,
  },
  released: { isMeant: (value) => parseReleased(value) !== null, why: "not release dates" },
  context: { isMeant: (value) => parseTokens(value) !== null, why: "not a number of tokens" },
  output: { isMeant: (value) => parseTokens(value) !== null, why: "not a number of tokens" },
  capabilities: {
    isMeant: isCapabilityPath,
    why: "not the keys of a capability",
    list: { most: Infinity, why: "" },
  },
  time: { isMeant: (value) => parseDays(value) !== null, why: "not a range of days" },
  as: {
    isMeant: (value) => parseOneOf(["table"], value) !== null,
    why: "it can be table",
  },
  only: {
    isMeant: (value) => parseOneOf(["differences"], value) !== null,
    why: "it can be differences",
  },
  vendor: {
    isMeant: (value) => parseOneOf(["claude"], value) !== null,
    why: "it can be claude",
  },
  against: {
    isMeant: (value) => parseCompareWith(value) !== null,
    why: "not a workspace to compare with",
  },
};
