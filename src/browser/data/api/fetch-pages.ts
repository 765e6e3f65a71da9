import { FIRST_STEP, walk, type PageOfWalk, type Step } from "#shared/model-info/walk-pages.ts";
import { getPage } from "./get-json.ts";
import { pagePath, type ListQuery } from "./list-query.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** A page with the metadata of its response, and the step to the next one. */
export type WalkedPage = PageOfWalk<ResponseMeta>;

/**
 * Fetches one page of a list.
 *
 * @throws what `getPage` throws
 */
export async function fetchPage(
  query: ListQuery,
  step: Step,
  signal: AbortSignal,
): Promise<WalkedPage> {
  const path = pagePath(query, { after_id: step.after_id });
  return walk(step, await getPage(path, query, signal));
}

/**
 * Fetches all pages of a list, one after the other, each when it is asked for. The last one says in
 * `fault` whether the list ended early.
 *
 * @throws what `getPage` throws, for any page
 */
export async function* fetchPages(
  query: ListQuery,
  signal: AbortSignal,
): AsyncGenerator<WalkedPage, void> {
  for (let step: Step | null = FIRST_STEP; step !== null;) {
    const page: WalkedPage = await fetchPage(query, step, signal);
    yield page;
    step = page.next;
  }
}
