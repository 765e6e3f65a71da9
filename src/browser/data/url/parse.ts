import { columnOf } from "../../model-ui/columns/columns.ts";
import { parseList, trimValue } from "./parse-list-query.ts";
import { SORTS_MAX, type Sort, type Sorting } from "./sort.ts";

/** Longer texts than this are cut before they are searched or shown. */
const TEXT_MAX = 200;
/** Longer names of models are cut; the longest ID that can be requested has 512 bytes. */
export const NAME_MAX = 1000;

/** One of a few words; null for any other. */
export function parseOneOf<Word extends string>(words: readonly Word[], value: string) {
  const trimmed = trimValue(value);
  return words.find((word) => word === trimmed) ?? null;
}

/** A text from the address, cut to a sensible length. */
export function parseText(value: string): string {
  return value.slice(0, TEXT_MAX);
}

/**
 * The requested model: an ID, an alias, or something that is neither; null for an empty value.
 *
 * It is not trimmed: a list may hold an ID that begins or ends with any character.
 */
export function parseName(value: string): string | null {
  return /[^\s\p{Cf}…]/u.test(value) ? value.slice(0, NAME_MAX) : null;
}

/** The order by one column from the address; null when it is invalid. */
export function parseSort(value: string): Sort | null {
  const trimmed = trimValue(value);
  const key = trimmed.replace(/^-/, "");
  if (!columnOf(key)?.sortValue) return null;
  return { key, direction: trimmed.startsWith("-") ? "descending" : "ascending" };
}

/** An order of the list from the address, as `-released,name`; null when no part is valid. */
export function parseSorting(value: string): Sorting | null {
  const sorts = parseList(value).flatMap((part) => parseSort(part) ?? []);
  const first = sorts.filter(({ key }, at) => sorts.findIndex((one) => one.key === key) === at);
  return first.length === 0 ? null : first.slice(0, SORTS_MAX);
}

/** What rows can be grouped by. */
export const GROUPINGS = ["line", "year"] as const;
/** What the rows are grouped by. */
export type Grouping = (typeof GROUPINGS)[number];
