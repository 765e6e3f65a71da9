import type { ModelInfo } from "#contract/model-info.ts";
import type { Sort, SortKey } from "../address/sort.ts";
import { createColumnOrder, type ColumnOrder, type Rows, type SortValue } from "./column-order.ts";
import { findRows, rankRows, type Found, type Narrowing } from "./find-rows.ts";
import {
  appendModels,
  createModelColumns,
  type ValueCount,
  type ModelColumns,
} from "./model-columns.ts";

/** What the list shows and in which order; without a sort, hits are ranked and all else is newest first. */
export interface View extends Narrowing {
  readonly sort: Sort | null;
}

/** The rows to show, in order: row numbers for `ModelIndex.model`. */
export interface Listing {
  readonly length: number;
  readonly rows: Rows;
}

/**
 * The catalogue as loaded so far, to be ordered and searched; a new page makes a new value, which
 * shares its columns with the old one. Knows nothing of React or the network.
 */
export interface ModelIndex {
  /** How many models are loaded. */
  readonly size: number;
  /** Whether the rows came newest first, so that this order is true while pages are missing. */
  readonly isNewestFirst: boolean;
  /** The lines present and how many models each has, in order of appearance. */
  readonly lines: readonly Readonly<ValueCount>[];
  /** The stages present and how many models each has. */
  readonly stages: readonly Readonly<ValueCount>[];
  /** The model in a row of the API's order. */
  readonly model: (row: number) => ModelInfo;
  readonly listing: (view: View) => Listing;
  /** The place of an ID in a listing; -1 when it is not there. Looks at every row. */
  readonly placeOf: (id: string, listing: Listing) => number;
}

interface Store {
  readonly columns: ModelColumns;
  readonly pages: (readonly ModelInfo[])[];
  readonly orders: Map<SortKey, ColumnOrder>;
  found: Found | null;
  current: ModelIndex;
}

const stores = new WeakMap<readonly ModelInfo[], Store>();
const EMPTY: readonly ModelInfo[] = [];

/**
 * The index of these pages. Pages that were indexed before, in the same order, are not read again,
 * so a call costs the new pages only; the result is the same value until a page is added.
 */
export function indexPages(pages: readonly (readonly ModelInfo[])[]): ModelIndex {
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
  if (store.pages.length < pages.length) {
    for (const page of pages.slice(store.pages.length)) {
      appendModels(store.columns, page);
      store.pages.push(page);
    }
    store.current = createIndex(store);
  }
  return store.current;
}

function createStore(): Store {
  const columns = createModelColumns();
  const store = { columns, pages: [], orders: new Map(), found: null } as Omit<Store, "current">;
  return Object.assign(store, { current: createIndex(store) });
}

function createIndex(store: Omit<Store, "current">): ModelIndex {
  const { columns } = store;
  const size = columns.models.length;
  return {
    size,
    isNewestFirst: columns.isNewestFirst,
    lines: columns.lines.map((line) => ({ ...line })),
    stages: columns.stages.map((stage) => ({ ...stage })),
    model: (row) => columns.models[row] as ModelInfo,
    listing: (view) => listingOf(store, size, view),
    placeOf: (id, { length, rows }) => {
      for (let place = 0; place < length; place += 1) {
        if (columns.models[rows ? (rows[place] as number) : place]?.id === id) return place;
      }
      return -1;
    },
  };
}

function listingOf(store: Omit<Store, "current">, size: number, view: View): Listing {
  const { columns } = store;
  if (view.words.length === 0 && view.lines.length === 0) {
    const rows = orderedRows(store, size, view.sort);
    return { length: size, rows };
  }
  store.found = findRows(columns, size, view, store.found);
  const { rows } = store.found;
  if (view.sort === null && view.words.length > 0) {
    return { length: rows.length, rows: rankRows(columns, rows, view.words) };
  }
  const ordered = orderedRows(store, size, view.sort);
  return { length: rows.length, rows: ordered ? pick(ordered, rows, size) : rows };
}

const NEWEST_FIRST: Sort = { key: "released", direction: "descending" };

function orderedRows(store: Omit<Store, "current">, size: number, sort: Sort | null): Rows {
  const { key, direction } = sort ?? NEWEST_FIRST;
  if (key === "released" && direction === "descending" && store.columns.isNewestFirst) return null;
  let order = store.orders.get(key);
  if (!order) {
    order = createColumnOrder(sortValue(store.columns, key));
    store.orders.set(key, order);
  }
  return order.rows(size, direction);
}

/** The members of a set of rows, in the order of all rows. */
function pick(ordered: Uint32Array, members: Uint32Array, size: number): Uint32Array {
  const isMember = new Uint8Array(size);
  for (const row of members) isMember[row] = 1;
  return ordered.filter((row) => isMember[row] === 1);
}

/** What a column sorts by; the keys of texts are made once, when first asked for. */
function sortValue(columns: ModelColumns, key: SortKey): SortValue {
  switch (key) {
    case "released":
    case "lifecycle":
    case "context":
    case "output": {
      const values = columns[key];
      return (row) => values[row] ?? Number.NaN;
    }
    case "name":
      return keptKeys((row) => columns.models[row]?.display_name ?? "");
    case "id":
      return keptKeys((row) => columns.models[row]?.id ?? "");
  }
}

function keptKeys(textOf: (row: number) => string): (row: number) => string {
  const keys: string[] = [];
  return (row) => (keys[row] ??= naturalKey(textOf(row)));
}

/** A text as people sort it: no case, no accents, and numbers by their value. */
function naturalKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}
