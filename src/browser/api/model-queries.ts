import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import {
  isDefaultLifecycles,
  ModelInfo,
  ModelsPage,
  type Lifecycle,
} from "#contract/model-info.ts";
import { listPath, modelPath } from "#contract/question.ts";
import { getJson, type Terms } from "./get-json.ts";
import { FIRST_STEP, walk } from "./walk.ts";

/** What the list is asked for: the page size, the stages, and on which terms. */
export interface ListQuery extends Terms {
  /** Models per page, 1 to 1000. */
  readonly limit: number;
  readonly lifecycle: readonly Lifecycle[];
}

/**
 * The path that asks for a page. The API's own choice of stages is left out: gateways of the first
 * API version do not know the parameter.
 */
export function pagePath(
  { limit, lifecycle }: Pick<ListQuery, "limit" | "lifecycle">,
  after_id: string | undefined,
): string {
  return listPath({
    limit,
    after_id,
    lifecycle: isDefaultLifecycles(lifecycle) ? undefined : lifecycle,
  });
}

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
        const { body, receipt } = await getJson(path, ModelsPage, { betas, workspace }, signal);
        return walk(pageParam, body, receipt);
      },
      initialPageParam: FIRST_STEP,
      getNextPageParam: (page) => page.next,
      staleTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
    }),

  /** One model under an ID or alias that `isModelId` accepts, always as the API answers today. */
  detail: (idOrAlias: string, { betas, workspace }: Terms) =>
    queryOptions({
      queryKey: ["models", "detail", idOrAlias, { betas, workspace }],
      queryFn: ({ signal }) =>
        getJson(modelPath(idOrAlias), ModelInfo, { betas, workspace }, signal),
      staleTime: 60_000,
    }),
};
