import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { idsInCache } from "../api/ids-in-cache.ts";
import { modelQueries } from "../api/model-queries.ts";
import { nearestIds } from "#shared/model-info/nearest-ids.ts";

/** The IDs most like what was asked, retired ones too, so the list is asked for them once. */
export function useNearestIds(asked: string, requestOptions: RequestOptions) {
  const queryClient = useQueryClient();
  const everyStage = modelQueries.list({
    ...requestOptions,
    limit: LIMIT_MAX,
    lifecycle: LIFECYCLES,
  });
  const { isPending } = useInfiniteQuery(everyStage);
  return { ids: nearestIds(asked, idsInCache(queryClient)), isPending };
}
