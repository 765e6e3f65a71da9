import * as v from "valibot";
import type { ModelInfo } from "#contract/model-info.ts";
import { pagePath, type ListQuery } from "../api/list-query.ts";
import { keptModels, readKeptModels } from "./kept-models.ts";
import { keptStore } from "./store.ts";

/** Larger lists are not kept: reading them again would take longer than asking for them. */
const MODELS_MAX = 100_000;
/** So many lists are kept; the one that was kept first goes first. */
const LISTS_MAX = 4;

/** Between two pages that are kept, so that whatever the reader does goes first. */
const REST_MS = 30;

/** A complete list as it was on an earlier visit. */
export interface KeptList {
  /** When it was the truth, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly pages: readonly (readonly ModelInfo[])[];
}

const Head = v.object({ at: v.number(), pages: v.number() });
const Heads = v.array(v.object({ key: v.string(), at: v.number(), pages: v.number() }));

/** Keeps a complete list, in place of the one that was kept for the same question. */
export async function keepList(
  identity: string,
  query: ListQuery,
  { at, pages }: KeptList,
): Promise<void> {
  const count = pages.reduce((sum, page) => sum + page.length, 0);
  if (count > MODELS_MAX) return;
  const key = keyOf(identity, query);
  const known = await readHeads();
  const stay = known.filter((head) => head.key !== key).slice(1 - LISTS_MAX);
  // A page at a time, or copying a large list would hold up the page; the head makes it a list.
  for (const [place, page] of pages.entries()) {
    await keptStore.write(pageKey(key, at, place), keptModels(page));
    await new Promise((done) => setTimeout(done, REST_MS));
  }
  const heads = [...stay, { key, at, pages: pages.length }];
  await keptStore.writeAll([
    [key, { at, pages: pages.length }],
    ["lists", heads],
  ]);
  // Told by what is there and not by what is given up now: a visit that ended halfway through this
  // left pages that no head leads to.
  const kept = new Set(heads.flatMap(keysOf));
  await keptStore.removeWhere((other) => other.startsWith("list ") && !kept.has(other));
}

/** The keys of a list: of its head and of its pages. */
function keysOf({ key, at, pages }: Heads[number]): string[] {
  return [key, ...Array.from({ length: pages }, (_, place) => pageKey(key, at, place))];
}

function pageKey(key: string, at: number, place: number): string {
  return `${key} ${at} ${place}`;
}
type Heads = v.InferOutput<typeof Heads>;

/** The list that was kept for a question; null when there is none, or not a whole one. */
export async function readKeptList(identity: string, query: ListQuery): Promise<KeptList | null> {
  const key = keyOf(identity, query);
  const head = v.safeParse(Head, await keptStore.read(key));
  if (!head.success) return null;
  const pages: (readonly ModelInfo[])[] = [];
  for (let place = 0; place < head.output.pages; place += 1) {
    const page = readKeptModels(await keptStore.read(pageKey(key, head.output.at, place)));
    if (page === null) return null;
    pages.push(page);
  }
  return { at: head.output.at, pages };
}

async function readHeads(): Promise<Heads> {
  const heads = v.safeParse(Heads, await keptStore.read("lists"));
  return heads.success ? heads.output : [];
}

/** The page size is no part of it: it is the same list in other pages. */
function keyOf(identity: string, query: ListQuery): string {
  const path = pagePath({ ...query, limit: 1000 }, undefined);
  return `list ${JSON.stringify([identity, path, query.betas.toSorted(), query.workspace])}`;
}
