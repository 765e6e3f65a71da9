import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { idsInCache } from "../api/ids-in-cache.ts";
import { modelQueries } from "../api/model-queries.ts";
import { nearestIds } from "#shared/model-info/nearest-ids.ts";

/** The IDs most similar to the requested name, retired ones too, for which the list is fetched once. */
export function useNearestIds(requestedName: string, requestOptions: RequestOptions) {
  const queryClient = useQueryClient();
  const everyLifecycle = modelQueries.list({
    ...requestOptions,
    limit: LIMIT_MAX,
    lifecycle: LIFECYCLES,
  });
  const { isPending } = useInfiniteQuery(everyLifecycle);
  return { ids: nearestIds(requestedName, idsInCache(queryClient)), isPending };
}
