import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { WalkedPage } from "./walk.ts";

/** Every model ID in the lists of this visit, whatever their request options. */
export function idsInCache(queryClient: QueryClient): Set<string> {
  const ids = new Set<string>();
  const lists = queryClient.getQueriesData<InfiniteData<WalkedPage>>({
    queryKey: ["models", "list"],
  });
  for (const [, list] of lists) {
    for (const page of list?.pages ?? []) for (const model of page.models) ids.add(model.id);
  }
  return ids;
}
