import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Sorting } from "../../url/sort.ts";
import type { HasTimeLeft, Rows } from "./column-order.ts";
import { isWhole, type Narrowing } from "./narrowing.ts";
import { createSortRows, type SortRows } from "./sorted-rows.ts";
import { rankRows, searchRows, type RowSearch } from "./search-rows.ts";
import {
  appendModels,
  createModelColumns,
  renameModels,
  type ValueCount,
  type ModelColumns,
  type OtherNames,
} from "./model-columns.ts";

/** What the list shows and in which order; without a sort, hits are ranked and the rest is newest first. */
export interface View extends Narrowing {
  readonly sort: Sorting | null;
}

/** The rows to show, in order: row numbers for `ModelIndex.model`. */
export interface Listing {
  readonly length: number;
  readonly rows: Rows;
  /** How many of the loaded models have been searched; fewer than all during a search. */
  readonly searched: number;
  /** Whether the rows are not in the requested order yet, because they are still being sorted. */
  readonly isSorting: boolean;
}

interface Store {
  readonly columns: ModelColumns;
  readonly pages: (readonly ModelInfo[])[];
  readonly sortRows: SortRows;
  /** The latest searches, the newest first: that of the list, and that of a dialog over it. */
  searches: readonly RowSearch[];
}

/** One for the list, one for a dialog over it, and one that the next keystroke builds on. */
const CACHED_SEARCHES = 3;

const stores = new WeakMap<readonly ModelInfo[], Store & { current: ModelIndex }>();
const EMPTY: readonly ModelInfo[] = [];

/**
 * The index of these pages. Pages that were indexed before, in the same order, are not read again, so
 * that a call costs only the new pages; the result is the same value until a page is added or the
 * aliases change. Without `names`, the aliases stay as they are.
 */
export function indexPages(
  pages: readonly (readonly ModelInfo[])[],
  names?: OtherNames,
): ModelIndex {
  const first = pages[0] ?? EMPTY;
  let store = stores.get(first);
  if (
    !store ||
    store.pages.length > pages.length ||
    !store.pages.every((page, at) => page === pages[at])
  ) {
    store = createStore();
    stores.set(first, store);
  }
  if (names && names !== store.columns.names) {
    renameModels(store.columns, names);
    store.searches = [];
    store.current = createIndex(store);
  }
  if (store.pages.length < pages.length) {
    for (const page of pages.slice(store.pages.length)) {
      appendModels(store.columns, page);
      store.pages.push(page);
    }
    store.current = createIndex(store);
  }
  return store.current;
}

function createStore() {
  const columns = createModelColumns();
  const store: Store = { columns, pages: [], sortRows: createSortRows(columns), searches: [] };
  return Object.assign(store, { current: createIndex(store) });
}

/**
 * The catalogue as loaded so far, for sorting and searching; a new page makes a new value, which shares
 * its columns with the old one. Independent of React and the network.
 */
function createIndex(store: Store) {
  const { columns } = store;
  const size = columns.models.length;
  return {
    /** How many models are loaded. */
    size,
    /** Whether the rows came newest first, so that this order is correct while pages are missing. */
    isNewestFirst: columns.isNewestFirst,
    /** The lines present and how many models each has, in order of appearance. */
    lines: columns.lines.map((line): Readonly<ValueCount> => ({ ...line })),
    /** The lifecycles present and how many models each has. */
    lifecycles: columns.lifecycles.map((lifecycle): Readonly<ValueCount> => ({ ...lifecycle })),
    /** The model in a row of the API's order. */
    model: (row: number) => columns.models[row] as ModelInfo,
    /** When it was released, in milliseconds of the Unix epoch; NaN for unknown. */
    releasedAt: (row: number) => columns.released[row] ?? Number.NaN,
    /** The index of its line in `lines`. */
    lineOf: (row: number) => columns.line[row] ?? -1,
    /**
     * The rows of a view. A search continues where the last call for the same view, or for one that it
     * refines, stopped, as long as `hasTimeLeft` says so; without it, it runs to the end.
     */
    listing: (view: View, hasTimeLeft: HasTimeLeft = always) =>
      listingOf(store, size, view, hasTimeLeft),
    /** The position of an ID in a listing; -1 when it is not there. Scans every row. */
    positionOf: (id: string, { length, rows }: Listing) => {
      for (let position = 0; position < length; position += 1) {
        if (columns.models[rows ? (rows[position] as number) : position]?.id === id)
          return position;
      }
      return -1;
    },
  };
}
/** What `indexPages` returns. */
export type ModelIndex = ReturnType<typeof createIndex>;

const always = () => true;

function listingOf(store: Store, size: number, view: View, hasTimeLeft: HasTimeLeft): Listing {
  const ordered = store.sortRows(size, view.sort ?? [], hasTimeLeft);
  const isSorting = ordered === undefined;
  if (isWhole(view)) return { length: size, rows: ordered ?? null, searched: size, isSorting };

  const search = continueSearch(store, view);
  store.searches = [search, ...store.searches.filter((other) => other !== search)].slice(
    0,
    CACHED_SEARCHES,
  );
  if (search.searched() < size) search.advance(size, hasTimeLeft);
  const searched = Math.min(size, search.searched());
  const found = upTo(search.found(), size);
  const isRanked = view.sort === null && view.words.length > 0;
  const rows = isRanked
    ? rankRows(found, search.tiers())
    : ordered
      ? pick(ordered, found, size)
      : found.slice();
  return { length: rows.length, rows, searched, isSorting: isSorting && !isRanked };
}

/** The running search for the same narrowing if there is one, else a new one that may build on it. */
function continueSearch({ columns, searches }: Store, view: View): RowSearch {
  const { sort: _, ...narrowing } = view;
  const wanted = JSON.stringify(narrowing);
  const same = searches.find((search) => JSON.stringify(search.narrowing) === wanted);
  return same ?? searchRows(columns, narrowing, searches);
}

/** The rows below a size; an index of fewer pages may share its search with a later one. */
function upTo(rows: Uint32Array, size: number): Uint32Array {
  let length = rows.length;
  while (length > 0 && (rows[length - 1] as number) >= size) length -= 1;
  return rows.subarray(0, length);
}

/** The members of a set of rows, in the order of all rows. */
function pick(ordered: Uint32Array, members: Uint32Array, size: number): Uint32Array {
  const isMember = new Uint8Array(size);
  for (let at = 0; at < members.length; at += 1) isMember[members[at] as number] = 1;
  const picked = new Uint32Array(members.length);
  // A row that is none is written over by the next one that is.
  for (let at = 0, count = 0; at < size && count < picked.length; at += 1) {
    const row = ordered[at] as number;
    picked[count] = row;
    count += isMember[row] as number;
  }
  return picked;
}
