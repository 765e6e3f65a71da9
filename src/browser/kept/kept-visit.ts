import { formatSource } from "#contract/headers.ts";
import { currentConnection } from "../api/connection.ts";
import type { ListQuery } from "../api/list-query.ts";
import type { WalkedPage } from "../api/walk.ts";
import { forgetAll, recall, remember } from "../ui/device-storage.ts";
import { keepList, readKeptList, type KeptList } from "./kept-list.ts";
import { keptReceipt } from "./kept-receipt.ts";
import { LAST_SOURCE, NAMES_PREFIX } from "./device-keys.ts";
import { keptStore } from "./store.ts";

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
  const now = currentConnection();
  return now ? formatSource(now.source) : recall(LAST_SOURCE);
}

/** The list as it was when it was last complete; null when none was kept. */
export async function restoreList(query: ListQuery): Promise<RestoredList | null> {
  const source = likelySource();
  const kept = source === null ? null : await readKeptList(source, query);
  return kept && source !== null
    ? { source, at: kept.at, pages: kept.pages.map((models) => walked(models, kept)) }
    : null;
}

/** Keeps a complete list for the next visit. */
export async function keepForNextVisit(
  query: ListQuery,
  pages: readonly WalkedPage[],
): Promise<void> {
  const connection = currentConnection();
  // An answer that the server itself had kept is not the truth of today.
  if (!connection || pages.some((page) => page.receipt.staleSince !== null)) return;
  const source = formatSource(connection.source);
  remember(LAST_SOURCE, source);
  const at = Math.min(...pages.map((page) => page.receipt.receivedAt));
  await keepList(source, query, { at, pages: pages.map(({ models }) => models) });
}

/** Forgets all that this browser kept, as when someone signs out. */
export async function forgetEverything(): Promise<void> {
  forgetAll((key) => key === LAST_SOURCE || key.startsWith(NAMES_PREFIX));
  await keptStore.wipe();
}

function walked(models: WalkedPage["models"], { at }: KeptList): WalkedPage {
  return { models, next: null, fault: null, receipt: keptReceipt(at) };
}
