import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";
import type { ListQuery } from "../api/list-query.ts";
import type { WalkedPage } from "../api/walk.ts";
import { forgetAll, recall, remember } from "../../ui/device-storage.ts";
import {
  storeList,
  storeListAtOnce,
  readHeads,
  readStoredList,
  type StoredHeads,
  type StoredList,
} from "./stored-list.ts";
import { storedResponseMeta } from "./stored-response-meta.ts";
import { LAST_SOURCE, NAMES_PREFIX } from "./device-keys.ts";
import { deviceStore } from "./store.ts";

/** A list of an earlier visit, as if its pages had just been walked to. */
export interface RestoredList {
  /** Whose answers they are; they have to go when someone else answers. */
  readonly source: string;
  /** When it was the truth, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly pages: readonly WalkedPage[];
}

/**
 * The catalogue that answers this visit or, before it has answered, the one of the last visit; null
 * when neither is known.
 */
export function likelySource(): string | null {
  const now = connectionStore.get();
  return now ? formatSource(now.source) : recall(LAST_SOURCE);
}

/** The list as it was when it was last complete; null when none was kept. */
export async function restoreList(query: ListQuery): Promise<RestoredList | null> {
  const source = likelySource();
  const kept = source === null ? null : await readStoredList(source, query);
  return kept && source !== null
    ? { source, at: kept.at, pages: kept.pages.map((models) => walked(models, kept)) }
    : null;
}

/** Lists that were kept in this visit, by their pages. */
const storedPages = new WeakSet<readonly WalkedPage[]>();
/** Whether all was forgotten, after which nothing is kept until the page has been loaded anew. */
let isForgotten = false;

/** Keeps a complete list for the next visit, unless that has been done. */
export async function storeForNextVisit(
  query: ListQuery,
  pages: readonly WalkedPage[],
): Promise<void> {
  const toKeep = listToKeep(pages);
  if (toKeep) await storeList(toKeep.source, query, toKeep);
}

/**
 * Keeps a complete list as soon as the page is hidden, which may be the last that it hears of.
 *
 * @returns how to call that off
 */
export function storeWhenHidden(query: ListQuery, pages: readonly WalkedPage[]): () => void {
  let heads: StoredHeads = [];
  // A page that is being left has no time to read them, or to open the store.
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

/** A list in the form in which it is kept, and whose it is; null when it is not to be kept. */
function listToKeep(
  pages: readonly WalkedPage[],
): (StoredList & { readonly source: string }) | null {
  const connection = connectionStore.get();
  if (!connection || isForgotten || storedPages.has(pages)) return null;
  // An answer that the server itself had kept is not the truth of today.
  if (pages.some((page) => page.meta.staleSince !== null)) return null;
  storedPages.add(pages);
  const source = formatSource(connection.source);
  remember(LAST_SOURCE, source);
  const at = Math.min(...pages.map((page) => page.meta.receivedAt));
  return { source, at, pages: pages.map(({ models }) => models) };
}

/** Forgets all that this browser kept, as when someone signs out. */
export async function forgetEverything(): Promise<void> {
  isForgotten = true;
  forgetAll((key) => key === LAST_SOURCE || key.startsWith(NAMES_PREFIX));
  await deviceStore.wipe();
}

function walked(models: WalkedPage["models"], { at }: StoredList): WalkedPage {
  return { models, next: null, fault: null, meta: storedResponseMeta(at) };
}
