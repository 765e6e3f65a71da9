import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { modelPath } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "./request-options.ts";
import { getModel } from "./get-json.ts";
import { fetchPage, type WalkedPage } from "./fetch-pages.ts";
import type { ListQuery } from "./list-query.ts";
import { FIRST_STEP } from "#shared/model-info/walk-pages.ts";

/** Every query on models: its key and how it is fetched, in one place. */
export const modelQueries = {
  /**
   * The list, page by page, newest first.
   *
   * Never refetched automatically: an infinite query would fetch all its pages again, one by one.
   */
  list: ({ limit, lifecycle, betas, workspace }: ListQuery) =>
    infiniteQueryOptions({
      queryKey: ["models", "list", { limit, lifecycle, betas, workspace }],
      queryFn: ({ pageParam, signal }) =>
        fetchPage({ limit, lifecycle, betas, workspace }, pageParam, signal),
      initialPageParam: FIRST_STEP,
      getNextPageParam: (page) => page.next,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      // What failed waits for the reader; a list that is shown again is not a reason to retry.
      retryOnMount: false,
    }),

  /** One model by an ID or alias that `isModelId` accepts, always as the API answers today. */
  detail: (idOrAlias: string, { betas, workspace }: RequestOptions) =>
    queryOptions({
      queryKey: ["models", "detail", idOrAlias, { betas, workspace }],
      queryFn: ({ signal }) => getModel(modelPath(idOrAlias), { betas, workspace }, signal),
      staleTime: 60_000,
      // The response metadata has to stay the object that the request log knows.
      structuralSharing: false,
    }),
};

/** The lists of this visit, whatever their request options: the pages of each so far. */
export function listsInCache(queryClient: QueryClient): (readonly WalkedPage[])[] {
  const lists = queryClient.getQueriesData<InfiniteData<WalkedPage>>({
    queryKey: ["models", "list"],
  });
  return lists.flatMap(([, list]) => (list ? [list.pages] : []));
}
