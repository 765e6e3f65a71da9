import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { modelPath } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "./request-options.ts";
import { getJson } from "./get-json.ts";
import { pagePath, type ListQuery } from "./list-query.ts";
import { FIRST_STEP, walk } from "./walk.ts";

/** Every query on models: what it is keyed by and how it is fetched, in one place. */
export const modelQueries = {
  /**
   * The list, page by page over the cursor, newest first.
   *
   * Never refetched by itself: an infinite query would walk all its pages again, one by one.
   */
  list: ({ limit, lifecycle, betas, workspace }: ListQuery) =>
    infiniteQueryOptions({
      queryKey: ["models", "list", { limit, lifecycle, betas, workspace }],
      queryFn: async ({ pageParam, signal }) => {
        const path = pagePath({ limit, lifecycle }, pageParam.after_id);
        const { body, meta } = await getJson(path, ModelsPage, { betas, workspace }, signal);
        return walk(pageParam, body, meta);
      },
      initialPageParam: FIRST_STEP,
      getNextPageParam: (page) => page.next,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      // What failed waits for the reader; a list that is shown again is no reason to ask again.
      retryOnMount: false,
    }),

  /** One model under an ID or alias that `isModelId` accepts, always as the API answers today. */
  detail: (idOrAlias: string, { betas, workspace }: RequestOptions) =>
    queryOptions({
      queryKey: ["models", "detail", idOrAlias, { betas, workspace }],
      queryFn: ({ signal }) =>
        getJson(modelPath(idOrAlias), ModelInfo, { betas, workspace }, signal),
      staleTime: 60_000,
      // The response metadata stays the one that the log of requests knows.
      structuralSharing: false,
    }),
};
