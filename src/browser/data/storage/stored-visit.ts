import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";
import type { ListQuery } from "../api/list-query.ts";
import type { WalkedPage } from "../api/fetch-pages.ts";
import { remember } from "../../ui/device-storage.ts";
import {
  storeList,
  storeListAtOnce,
  readHeads,
  readStoredList,
  type StoredHeads,
  type StoredList,
} from "./stored-list.ts";
import type { StoredPage } from "./stored-models.ts";
import { storedResponseMeta } from "./stored-response-meta.ts";
import { likelySource } from "./likely-source.ts";
import { LAST_RETIRING, LAST_SOURCE, NAMES_PREFIX } from "./device-keys.ts";
import { deviceStore } from "./store.ts";

/** A list of an earlier visit, as if its pages had just been fetched. */
export interface RestoredList {
  /** The source of the list; it is dropped when another source responds. */
  readonly source: string;
  /** When it was true, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly pages: readonly WalkedPage[];
}

/** The list as it was when it was last complete; null when none was stored. */
export async function restoreList(query: ListQuery): Promise<RestoredList | null> {
  const source = likelySource();
  const stored = source === null ? null : await readStoredList(source, query);
  return stored && source !== null
    ? { source, at: stored.at, pages: stored.pages.map((page) => walked(page, stored)) }
    : null;
}

/** Lists that were stored in this visit, by their pages. */
const storedPages = new WeakSet<readonly WalkedPage[]>();
/** Whether all was deleted, after which nothing is stored until the page is reloaded. */
let isForgotten = false;

/** Stores a complete list for the next visit, unless that has been done. */
export async function storeForNextVisit(
  query: ListQuery,
  pages: readonly WalkedPage[],
): Promise<void> {
  const toKeep = listToKeep(pages);
  if (toKeep) await storeList(toKeep.source, query, toKeep);
}

/**
 * Stores a complete list as soon as the page is hidden, which may be the last event it gets.
 *
 * @returns how to cancel that
 */
export function storeWhenHidden(query: ListQuery, pages: readonly WalkedPage[]): () => void {
  let heads: StoredHeads = [];
  // A page that is being closed has no time to read them, or to open the database.
  void readHeads().then((known) => {
    heads = known;
  });
  const onVisibility = () => {
    if (!document.hidden) return;
    const toKeep = listToKeep(pages);
    if (!toKeep || storeListAtOnce(toKeep.source, query, toKeep, heads)) return;
    void storeList(toKeep.source, query, toKeep);
  };
  document.addEventListener("visibilitychange", onVisibility);
  return () => document.removeEventListener("visibilitychange", onVisibility);
}

/** A list as it is stored, with its source; null when it must not be stored. */
function listToKeep(
  pages: readonly WalkedPage[],
): (StoredList & { readonly source: string }) | null {
  const connection = connectionStore.get();
  if (!connection || isForgotten || storedPages.has(pages)) return null;
  // A stale response of the server is not today's list.
  if (pages.some((page) => page.meta.staleSince !== null)) return null;
  storedPages.add(pages);
  const source = formatSource(connection.source);
  remember(LAST_SOURCE, source);
  const at = Math.min(...pages.map((page) => page.meta.receivedAt));
  return { source, at, pages };
}

const ONE_EACH = new Set([LAST_SOURCE, LAST_RETIRING]);

/**
 * Deletes what this browser has stored of any catalogue, as on sign-out. Saved views and settings are the
 * reader's own: they hold nothing of an answer, and stay.
 */
export async function forgetCatalogues(): Promise<void> {
  isForgotten = true;
  try {
    for (const key of Object.keys(localStorage)) {
      if (ONE_EACH.has(key) || key.startsWith(NAMES_PREFIX)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that forbids it has remembered nothing.
  }
  await deviceStore.wipe();
}

function walked(page: StoredPage, { at }: StoredList): WalkedPage {
  return { ...page, next: null, fault: null, meta: storedResponseMeta(at) };
}
