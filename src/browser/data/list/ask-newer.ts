import { isCursor } from "#shared/contract/model-id.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "../api/failure.ts";
import { getPage } from "../api/get-json.ts";
import { pagePath, type ListQuery } from "../api/list-query.ts";
import type { ResponseMeta } from "../api/response-meta.ts";

/** More new models than this at a time are another catalogue, and the list is refetched. */
const NEWER_MAX = 10_000;

/** What was released above the newest known model, newest first. */
export interface Newer {
  readonly models: readonly ModelInfo[];
  /** Of the last page that was fetched; null when none could be. */
  readonly meta: ResponseMeta | null;
  /** Whether the known list no longer connects to the new models, so that it has to be refetched. */
  readonly isLost: boolean;
}

const LOST: Newer = { models: [], meta: null, isLost: true };

/**
 * Fetches what the API lists above a model, paging back until there is no more. A server that does not
 * page back lists the model itself again, which says nothing about newer ones.
 *
 * A cursor that the API no longer knows, or that repeats, is not a failure: the model was withdrawn,
 * and the list has to be refetched.
 *
 * @throws what `getPage` throws for every other failure
 */
export async function askNewer(
  query: ListQuery,
  newestId: string,
  signal: AbortSignal,
): Promise<Newer> {
  const seen = new Set<string>();
  let models: readonly ModelInfo[] = [];
  let cursor = newestId;
  for (;;) {
    if (!isCursor(cursor) || seen.has(cursor) || models.length > NEWER_MAX) return LOST;
    seen.add(cursor);
    const path = pagePath(query, { before_id: cursor });
    try {
      const { body, meta } = await getPage(path, query, signal);
      if (body.data.some(({ id }) => id === newestId)) return { models: [], meta, isLost: false };
      models = [...body.data, ...models];
      if (!body.has_more) return { models, meta, isLost: false };
      cursor = body.first_id ?? "";
    } catch (error) {
      if (error instanceof ApiError && (error.status === 400 || error.status === 404)) return LOST;
      throw error;
    }
  }
}
