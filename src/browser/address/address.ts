import {
  createParser,
  debounce,
  type Options,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { useState } from "react";
import { DEFAULT_LIFECYCLES, type Lifecycle } from "#contract/lifecycle.ts";
import {
  DEFAULT_PAGE_SIZE,
  PAGE_SIZES,
  parseBetas,
  parseCompared,
  parseLifecycles,
  parseReleased,
  parseSort,
  parseText,
  parseWorkspace,
  VIEWS,
  type ReleasedRange,
  type ViewName,
} from "./parse.ts";
import { linkStart } from "./link-start.ts";
import type { Sort } from "./sort.ts";

const asText = createParser({ parse: parseText, serialize: String });
const asName = createParser({
  parse: (value) => (value === "" ? null : parseText(value)),
  serialize: String,
});
const asSort = createParser<Sort>({
  parse: parseSort,
  serialize: ({ key, direction }) => (direction === "descending" ? `-${key}` : key),
  eq: (a, b) => a.key === b.key && a.direction === b.direction,
});
const asLifecycles = createParser<readonly Lifecycle[]>({
  parse: parseLifecycles,
  serialize: (chosen) => chosen.join(","),
  eq: (a, b) => a.join() === b.join(),
});
const asBetas = createParser<readonly string[]>({
  parse: parseBetas,
  serialize: (betas) => betas.join(","),
  eq: (a, b) => a.join() === b.join(),
});
const asNames = createParser<readonly string[]>({
  parse: parseCompared,
  serialize: (names) => names.join(","),
  eq: (a, b) => a.join() === b.join(),
});
const asReleased = createParser<ReleasedRange>({
  parse: parseReleased,
  serialize: ({ from, to }) => `${from}..${to}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});
const asWorkspace = createParser({ parse: parseWorkspace, serialize: String });

/** Everything a colleague should see when they open the link. Nonsense reads as the default. */
const addressParsers = {
  q: asText.withDefault(""),
  sort: asSort,
  lifecycle: asLifecycles.withDefault(DEFAULT_LIFECYCLES),
  line: parseAsArrayOf(parseAsString).withDefault([]),
  limit: parseAsNumberLiteral(PAGE_SIZES).withDefault(DEFAULT_PAGE_SIZE),
  /** What was asked for: an ID, an alias, or something that is neither. */
  model: asName,
  betas: asBetas.withDefault([]),
  workspace: asWorkspace.withDefault(""),
  view: parseAsStringLiteral(VIEWS).withDefault("models"),
  /** What is ticked in the list and compared side by side. */
  compare: asNames.withDefault([]),
  /** Leaves out of the comparison what is the same. */
  only: parseAsStringLiteral(["differences"]),
  /** The release days that are kept in the list. */
  released: asReleased,
};

/** For a change whose rows come first: the browser takes milliseconds for an address. */
export const AFTERWARDS: Options = { limitUrlUpdates: debounce(100) };

/**
 * The state in the address bar, and how to change it.
 *
 * Changes replace the history entry, so that Back leaves the page or closes the panel; pass
 * `{ history: "push" }` for a change that Back should undo. A default is left out of the address.
 */
export function useAddress() {
  return useQueryStates(addressParsers);
}
/**
 * The part of the address under some names, and how to change that: whoever needs no more is not
 * drawn anew for the rest.
 */
export function useAddressOf<Name extends keyof typeof addressParsers>(...names: readonly Name[]) {
  const [parsers] = useState(
    () =>
      Object.fromEntries(names.map((name) => [name, addressParsers[name]])) as Pick<
        typeof addressParsers,
        Name
      >,
  );
  return useQueryStates(parsers);
}

export type Address = ReturnType<typeof useAddress>[0];
export type SetAddress = ReturnType<typeof useAddress>[1];

/** The deep link to a view, keeping the rest of the address but the open model. */
export function viewLink(view: ViewName): string {
  const query = new URLSearchParams(location.search);
  query.delete("model");
  if (view === "models") query.delete("view");
  else query.set("view", view);
  return `?${query}`;
}

/** The deep link to a model, keeping the rest of the address as it is. */
export function modelLink(id: string): string {
  return linkStart() + encodeURIComponent(id);
}
