import { createParser, debounce, type Options, useQueryStates } from "nuqs";
import { useState } from "react";
import { DEFAULT_LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { parseName, parseOneOf, parseSorting, parseText, GROUPINGS } from "./parse.ts";
import { VIEWS, type ViewName } from "./view-names.ts";
import {
  DEFAULT_PAGE_SIZE,
  parseBetas,
  parseLifecycles,
  parseList,
  parsePageSize,
  parseWorkspace,
} from "./parse-list-query.ts";
import { joinNames, parseCompared } from "./compared-names.ts";
import { parseCapabilities, parseReleased, parseTokens } from "./parse-filters.ts";
import { encodeId } from "#shared/format/encode-id.ts";
import { linkStart } from "./link-start.ts";
import {
  parseColumns,
  parsePinned,
  parseWidths,
  serializeWidths,
  type ColumnWidths,
} from "./column-choice.ts";
import type { Sorting } from "./sort.ts";

const asWord = <Word extends string | number>(parse: (value: string) => Word | null) =>
  createParser<Word>({ parse, serialize: String });
const asList = <Part extends string>(parse: (value: string) => readonly Part[] | null) =>
  createParser<readonly Part[]>({
    parse,
    serialize: joinNames,
    eq: (a, b) => a.join() === b.join(),
  });
const serializeSorting = (sorts: Sorting) =>
  sorts.map(({ key, direction }) => (direction === "descending" ? `-${key}` : key)).join();
const asSorting = createParser<Sorting>({
  parse: parseSorting,
  serialize: serializeSorting,
  eq: (a, b) => serializeSorting(a) === serializeSorting(b),
});
const asWidths = createParser<ColumnWidths>({
  parse: parseWidths,
  serialize: serializeWidths,
  eq: (a, b) => serializeWidths(a) === serializeWidths(b),
});
/** Everything a colleague should see when they open the link. Invalid values read as the default. */
const addressParsers = {
  q: asWord(parseText).withDefault(""),
  sort: asSorting,
  group: asWord((value) => parseOneOf(GROUPINGS, value)),
  lifecycle: asList(parseLifecycles).withDefault(DEFAULT_LIFECYCLES),
  line: asList(parseList).withDefault([]),
  limit: asWord(parsePageSize).withDefault(DEFAULT_PAGE_SIZE),
  model: asWord(parseName),
  betas: asList(parseBetas).withDefault([]),
  workspace: asWord(parseWorkspace).withDefault(""),
  view: asWord((value) => parseOneOf(VIEWS, value)).withDefault("models"),
  /** The models that are selected in the list and compared side by side. */
  compare: asList(parseCompared).withDefault([]),
  /** Hides the rows of the comparison that are the same. */
  only: asWord((value) => parseOneOf(["differences"], value)),
  vendor: asWord((value) => parseOneOf(["claude"], value)),
  /** The columns of the list, where they are not the default; see `ColumnChoice`. */
  columns: asList(parseColumns),
  pinned: asList(parsePinned).withDefault([]),
  widths: asWidths.withDefault({}),
  /** The release dates that the list is narrowed to; see `parseReleased`. */
  released: asWord(parseReleased),
  /** The least context window and output limit that are kept in the list. */
  context: asWord(parseTokens),
  output: asWord(parseTokens),
  /** The paths of the capabilities that a model must support to be kept. */
  capabilities: asList(parseCapabilities).withDefault([]),
};

/** For a change whose rows should come first: updating the address takes the browser milliseconds. */
export const DEBOUNCED_UPDATE: Options = { limitUrlUpdates: debounce(100) };

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
 * The part of the address under some names, and how to change it; the component is not rendered again
 * when only the rest changes.
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

/** The state in the address, defaults filled in. */
export type Address = ReturnType<typeof useAddress>[0];
/** Writes parts of the address; null takes a part back to its default. */
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
  return linkStart() + encodeId(id);
}
