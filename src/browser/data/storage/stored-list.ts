import * as v from "valibot";
import { pagePath, type ListQuery } from "../api/list-query.ts";
import { untilIdle } from "../../ui/until-idle.ts";
import { storedModels, readStoredModels, type StoredPage } from "./stored-models.ts";
import { deviceStore } from "./store.ts";

/** Larger lists are not stored: reading them would take longer than fetching them. */
const MODELS_MAX = 100_000;
/** How many lists are stored; the oldest is dropped first. */
const LISTS_MAX = 4;

/** Larger lists are not stored synchronously: copying them would delay closing the page. */
const AT_ONCE_MAX = 10_000;

/** Pause between storing two pages, in milliseconds, where the browser cannot tell that it is idle. */
const REST_MS = 30;
/** What storing a page takes, in milliseconds: more than there is between two frames of a scroll. */
const PAGE_MS = 20;

/** A complete list as it was on an earlier visit. */
export interface StoredList {
  /** When it was true, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly pages: readonly StoredPage[];
}

const Head = v.object({ at: v.number(), pages: v.number() });
const Heads = v.array(v.object({ key: v.string(), at: v.number(), pages: v.number() }));
/** The stored lists, the oldest first. */
export type StoredHeads = v.InferOutput<typeof Heads>;

/** Stores a complete list, in place of the one stored for the same query. */
export async function storeList(
  identity: string,
  query: ListQuery,
  list: StoredList,
): Promise<void> {
  if (sizeOf(list) > MODELS_MAX) return;
  const { pages, lists, heads } = planOf(keyOf(identity, query), list, await readHeads());
  // One page at a time, or copying a large list would block the page; the head makes it a list.
  for (const [key, page] of pages) {
    await deviceStore.write(key, page);
    await untilIdle(REST_MS, PAGE_MS);
  }
  await deviceStore.writeAll(heads);
  // By what is stored, not by what is replaced now: a visit that ended halfway through this has left
  // pages that no head refers to.
  const needed = new Set(lists.flatMap(keysOf));
  await deviceStore.removeWhere((other) => other.startsWith("list ") && !needed.has(other));
}

/**
 * The same within this task, for a page that is being closed; `known` are the heads as read a moment
 * ago. Returns false, and stores nothing, when the list is too large for that.
 */
export function storeListAtOnce(
  identity: string,
  query: ListQuery,
  list: StoredList,
  known: StoredHeads,
): boolean {
  if (sizeOf(list) > AT_ONCE_MAX) return false;
  const { pages, heads, stale } = planOf(keyOf(identity, query), list, known);
  void deviceStore.replaceAtOnce([...pages, ...heads], stale);
  return true;
}

/** What is written to store a list, and the keys of what is then no longer needed. */
function planOf(key: string, { at, pages }: StoredList, known: StoredHeads) {
  const head = { key, at, pages: pages.length };
  const stay = known.filter((other) => other.key !== key).slice(1 - LISTS_MAX);
  const lists = [...stay, head];
  const gone = known.filter(
    (other) => !stay.includes(other) && !(other.key === key && other.at === at),
  );
  return {
    pages: pages.map(
      ({ models }, index) => [pageKey(key, at, index), storedModels(models)] as const,
    ),
    lists,
    heads: [
      [key, { at, pages: pages.length }],
      ["lists", lists],
    ] as const,
    stale: gone.flatMap(keysOf).filter((other) => other !== key),
  };
}

function keysOf({ key, at, pages }: StoredHeads[number]): string[] {
  return [key, ...Array.from({ length: pages }, (_, index) => pageKey(key, at, index))];
}

function sizeOf({ pages }: StoredList): number {
  return pages.reduce((sum, { models }) => sum + models.length, 0);
}

function pageKey(key: string, at: number, index: number): string {
  return `${key} ${at} ${index}`;
}

/** The list that was stored for a query; null when there is none, or it is incomplete. */
export async function readStoredList(
  identity: string,
  query: ListQuery,
): Promise<StoredList | null> {
  const key = keyOf(identity, query);
  const head = v.safeParse(Head, await deviceStore.read(key));
  if (!head.success) return null;
  const { at } = head.output;
  const pages: StoredPage[] = [];
  for (let index = 0; index < head.output.pages; index += 1) {
    const page = await readStoredModels(await deviceStore.read(pageKey(key, at, index)), at);
    if (page === null) return null;
    pages.push(page);
  }
  return { at, pages };
}

/** Which lists are stored. */
export async function readHeads(): Promise<StoredHeads> {
  const heads = v.safeParse(Heads, await deviceStore.read("lists"));
  return heads.success ? heads.output : [];
}

/** Without the page size: it is the same list, split into other pages. */
function keyOf(identity: string, query: ListQuery): string {
  const path = pagePath({ ...query, limit: 1000 });
  return `list ${JSON.stringify([identity, path, query.betas.toSorted(), query.workspace])}`;
}
