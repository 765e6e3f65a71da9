import { DEFAULT_LIFECYCLES, LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import {
  BETAS_MAX,
  isBetaName,
  isWorkspaceId,
  LIMIT_MAX,
} from "#shared/contract/request-grammar.ts";
import type { ListQuery } from "../api/list-query.ts";

/** The page sizes on offer, in models. 1000 is one request for the ordinary catalogue. */
export const PAGE_SIZES = [20, 100, 1000] as const;
/** One of the page sizes on offer. */
export type PageSize = (typeof PAGE_SIZES)[number];
/** The page size of an address without one; the server has the browser preload it. */
export const DEFAULT_PAGE_SIZE: PageSize = LIMIT_MAX;

/** What no valid value has at its start, at its end, or as an invisible character inside. */
const STRAY = /^[^\p{L}\p{N}./_-]+|[^\p{L}\p{N}_-]+$|\p{Cf}+/gu;

/**
 * A value from the address without what a link picks up when it is shared: white space, quotes,
 * brackets and punctuation of the sentence around it, and invisible characters anywhere.
 */
export function trimValue(value: string): string {
  const trimmed = value.replace(STRAY, "");
  // The end of a name such as `claude-opus-4-6[1m]` is no bracket of the sentence around it.
  const open = /[[(](?=\w+$)/.exec(trimmed)?.[0];
  const whole = trimmed + (open === "[" ? "]" : ")");
  return open && value.includes(whole) ? whole : trimmed;
}

/** The values of a list in the address, without duplicates and unchecked. */
export function parseList(value: string): string[] {
  return [...new Set(value.split(",").map(trimValue))].filter((part) => part !== "");
}

/** Lifecycles in their own order, without duplicates; null when none is valid. */
export function parseLifecycles(value: string): readonly Lifecycle[] | null {
  const parts = parseList(value);
  const chosen = LIFECYCLES.filter((lifecycle) => parts.includes(lifecycle));
  return chosen.length === 0 ? null : chosen;
}

/** The well-formed betas in the address, without duplicates. */
export function parseBetas(value: string): readonly string[] {
  return parseList(value).filter(isBetaName).slice(0, BETAS_MAX);
}

/** A workspace from the address; null when it is invalid. */
export function parseWorkspace(value: string): string | null {
  const trimmed = trimValue(value);
  return isWorkspaceId(trimmed) ? trimmed : null;
}

/** A page size from the address; null when it is invalid. */
export function parsePageSize(value: string): PageSize | null {
  const trimmed = trimValue(value);
  return PAGE_SIZES.find((size) => `${size}` === trimmed) ?? null;
}

/** Reads which list is requested from the query of an address; invalid values are the default. */
export function parseListQuery(query: URLSearchParams): ListQuery {
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
