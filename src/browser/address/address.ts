import {
  createParser,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { DEFAULT_LIFECYCLES, LIFECYCLES, type Lifecycle } from "#contract/model-info.ts";
import { BETAS_MAX, isBetaName, isWorkspaceId } from "#contract/question.ts";
import { SORT_KEYS, type Sort } from "./sort.ts";

/** The page sizes on offer, in models. 1000 is one request for the ordinary catalogue. */
export const PAGE_SIZES = [20, 100, 1000] as const;
const DEFAULT_PAGE_SIZE = 1000;

/** Longer texts than this are cut before they are searched or shown. */
const TEXT_MAX = 200;

const parseAsText = createParser({
  parse: (value) => value.slice(0, TEXT_MAX),
  serialize: (value: string) => value,
});

const parseAsSort = createParser<Sort>({
  parse(value) {
    const key = SORT_KEYS.find((known) => value === known || value === `-${known}`);
    if (key === undefined) return null;
    return { key, direction: value.startsWith("-") ? "descending" : "ascending" };
  },
  serialize: ({ key, direction }) => (direction === "descending" ? `-${key}` : key),
  eq: (a, b) => a.key === b.key && a.direction === b.direction,
});

/** Stages in the order of a model's life, each once; none at all is nonsense and ignored. */
const parseAsLifecycles = createParser<readonly Lifecycle[]>({
  parse(value) {
    const parts = value.split(",");
    const chosen = LIFECYCLES.filter((lifecycle) => parts.includes(lifecycle));
    return chosen.length === 0 ? null : chosen;
  },
  serialize: (chosen) => chosen.join(","),
  eq: (a, b) => a.join() === b.join(),
});

const parseAsBetas = createParser<readonly string[]>({
  parse: (value) => [...new Set(value.split(","))].filter(isBetaName).slice(0, BETAS_MAX),
  serialize: (betas) => betas.join(","),
  eq: (a, b) => a.join() === b.join(),
});

const parseAsWorkspace = createParser({
  parse: (value) => (isWorkspaceId(value) ? value : null),
  serialize: (value: string) => value,
});

/** Everything a colleague should see when they open the link. Nonsense reads as the default. */
const addressParsers = {
  q: parseAsText.withDefault(""),
  sort: parseAsSort,
  lifecycle: parseAsLifecycles.withDefault(DEFAULT_LIFECYCLES),
  line: parseAsArrayOf(parseAsString).withDefault([]),
  limit: parseAsNumberLiteral(PAGE_SIZES).withDefault(DEFAULT_PAGE_SIZE),
  /** What was asked for: an ID, an alias, or something that is neither. */
  model: parseAsText,
  betas: parseAsBetas.withDefault([]),
  workspace: parseAsWorkspace.withDefault(""),
  view: parseAsStringLiteral(["models"]).withDefault("models"),
};

/**
 * The state in the address bar, and how to change it.
 *
 * Changes replace the history entry, so that Back leaves the page or closes the panel; pass
 * `{ history: "push" }` for a change that Back should undo. A default is left out of the address.
 */
export function useAddress() {
  return useQueryStates(addressParsers);
}
export type Address = ReturnType<typeof useAddress>[0];
export type SetAddress = ReturnType<typeof useAddress>[1];

/** The deep link to a model, keeping the rest of the address as it is. */
export function modelLink(id: string): string {
  const query = new URLSearchParams(location.search);
  query.set("model", id);
  return `?${query}`;
}
