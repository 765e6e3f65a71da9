import { DEFAULT_LIFECYCLES, LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import {
  BETAS_MAX,
  isBetaName,
  isModelId,
  isWorkspaceId,
  LIMIT_MAX,
} from "#shared/contract/request-grammar.ts";
import { SORT_KEYS, type Sort } from "./sort.ts";

/** The page sizes on offer, in models. 1000 is one request for the ordinary catalogue. */
export const PAGE_SIZES = [20, 100, 1000] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
/** The page size of an address that names none; the server has the browser ask for it ahead. */
export const DEFAULT_PAGE_SIZE: PageSize = LIMIT_MAX;

/** What the page can show, by the names they have in the address. */
export const VIEWS = ["models", "timeline", "retirements", "changes", "audit", "compare"] as const;
export type ViewName = (typeof VIEWS)[number];

/** How many models can be compared side by side. */
export const COMPARED_MAX = 6;

/** Longer texts than this are cut before they are searched or shown. */
export const TEXT_MAX = 200;

/** Before a value, after it, and where nobody sees it: what no value on this page has there. */
const STRAY = /^[^\p{L}\p{N}./_-]+|[^\p{L}\p{N}_-]+$|\p{Cf}+/gu;

/**
 * A value from the address without what a link gathers on its way: white space, quotes, brackets and
 * the punctuation of the sentence around it, and characters without a shape anywhere.
 */
export function trimValue(value: string): string {
  const trimmed = value.replace(STRAY, "");
  // The end of a name such as `claude-opus-4-6[1m]` is no bracket of the sentence around it.
  return /\[\w+$/.test(trimmed) && value.includes(`${trimmed}]`) ? `${trimmed}]` : trimmed;
}

/** The values of a list in the address, each once, whatever they are. */
export function parseList(value: string): string[] {
  return [...new Set(value.split(",").map(trimValue))].filter((part) => part !== "");
}

/** One of a few words; null for any other. */
export function parseOneOf<Word extends string>(words: readonly Word[], value: string) {
  const trimmed = trimValue(value);
  return words.find((word) => word === trimmed) ?? null;
}

/** A text from the address, cut to what can be meant. */
export function parseText(value: string): string {
  return value.slice(0, TEXT_MAX);
}

/** What the details are asked for: an ID, an alias, or something that is neither; null for nothing. */
export function parseName(value: string): string | null {
  return parseText(trimValue(value)) || null;
}

/** An order from the address; null for nonsense. */
export function parseSort(value: string): Sort | null {
  const trimmed = trimValue(value);
  const key = SORT_KEYS.find((known) => trimmed === known || trimmed === `-${known}`);
  if (key === undefined) return null;
  return { key, direction: trimmed.startsWith("-") ? "descending" : "ascending" };
}

/** Stages in the order of a model's life, each once; null for none at all, which is nonsense. */
export function parseLifecycles(value: string): readonly Lifecycle[] | null {
  const parts = parseList(value);
  const chosen = LIFECYCLES.filter((lifecycle) => parts.includes(lifecycle));
  return chosen.length === 0 ? null : chosen;
}

/** The well-formed betas among the names in the address, each once. */
export function parseBetas(value: string): readonly string[] {
  return parseList(value).filter(isBetaName).slice(0, BETAS_MAX);
}

/** The names to compare, each once; what cannot be asked for is left out. */
export function parseCompared(value: string): readonly string[] {
  return parseList(value).filter(isModelId).slice(0, COMPARED_MAX);
}

/** A range of release days, both inclusive, as `YYYY-MM-DD..YYYY-MM-DD`; null for nonsense. */
export function parseReleased(value: string): ReleasedRange | null {
  const [from = "", to = "", ...rest] = trimValue(value).split("..");
  if (rest.length > 0 || !isDay(from) || !isDay(to) || from > to) return null;
  return { from, to };
}

/** Days in UTC as `YYYY-MM-DD`, both inclusive. */
export interface ReleasedRange {
  readonly from: string;
  readonly to: string;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that no month has would be read as one of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A workspace from the address; null for nonsense. */
export function parseWorkspace(value: string): string | null {
  const trimmed = trimValue(value);
  return isWorkspaceId(trimmed) ? trimmed : null;
}

/** A page size from the address; null for nonsense. */
export function parsePageSize(value: string): PageSize | null {
  const trimmed = trimValue(value);
  return PAGE_SIZES.find((size) => `${size}` === trimmed) ?? null;
}

/** The part of an address that says what the API is asked for. */
export interface Asked {
  readonly limit: PageSize;
  readonly lifecycle: readonly Lifecycle[];
  readonly betas: readonly string[];
  readonly workspace: string;
}

/** Reads what the API is asked for out of the query of an address, nonsense as the default. */
export function parseAsked(query: URLSearchParams): Asked {
  const read = <Value>(name: string, parse: (value: string) => Value | null) => {
    const value = query.get(name);
    return value === null ? null : parse(value);
  };
  return {
    limit: read("limit", parsePageSize) ?? DEFAULT_PAGE_SIZE,
    lifecycle: read("lifecycle", parseLifecycles) ?? DEFAULT_LIFECYCLES,
    betas: read("betas", parseBetas) ?? [],
    workspace: read("workspace", parseWorkspace) ?? "",
  };
}
