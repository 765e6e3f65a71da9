import * as v from "valibot";
import { ModelInfo } from "#contract/model-info.ts";
import { pagePath, type ListQuery } from "../api/list-query.ts";
import { keptStore } from "./store.ts";

/** Larger lists are not kept: reading them again would take longer than asking for them. */
const MODELS_MAX = 100_000;
/** So many lists are kept; the one that was kept first goes first. */
const LISTS_MAX = 4;

/** A complete list as it was on an earlier visit. */
export interface KeptList {
  /** When it was the truth, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly pages: readonly (readonly ModelInfo[])[];
}

const Head = v.object({ at: v.number(), pages: v.number() });
const Heads = v.array(v.object({ key: v.string(), pages: v.number() }));
const Models = v.array(ModelInfo);

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
  const [stay, go] = [known.filter((head) => head.key !== key), known.filter((h) => h.key === key)];
  while (stay.length >= LISTS_MAX) go.push(stay.shift() as Heads[number]);
  for (const head of go) await forget(head);
  await keptStore.writeAll([
    ...pages.map((page, place) => [`${key} ${place}`, page] as const),
    [key, { at, pages: pages.length }],
    ["lists", [...stay, { key, pages: pages.length }]],
  ]);
}
type Heads = v.InferOutput<typeof Heads>;

/** The list that was kept for a question; null when there is none, or not a whole one. */
export async function readKeptList(identity: string, query: ListQuery): Promise<KeptList | null> {
  const key = keyOf(identity, query);
  const head = v.safeParse(Head, await keptStore.read(key));
  if (!head.success) return null;
  const pages: (readonly ModelInfo[])[] = [];
  for (let place = 0; place < head.output.pages; place += 1) {
    const page = v.safeParse(Models, await keptStore.read(`${key} ${place}`));
    if (!page.success) return null;
    pages.push(page.output);
  }
  return { at: head.output.at, pages };
}

async function readHeads(): Promise<Heads> {
  const heads = v.safeParse(Heads, await keptStore.read("lists"));
  return heads.success ? heads.output : [];
}

async function forget({ key, pages }: Heads[number]): Promise<void> {
  await keptStore.remove(key);
  for (let place = 0; place < pages; place += 1) await keptStore.remove(`${key} ${place}`);
}

/** The page size is no part of it: it is the same list in other pages. */
function keyOf(identity: string, query: ListQuery): string {
  const path = pagePath({ ...query, limit: 1000 }, undefined);
  return `list ${JSON.stringify([identity, path, query.betas.toSorted(), query.workspace])}`;
}
