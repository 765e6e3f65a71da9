import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import type { WalkedPage } from "../data/api/fetch-pages.ts";

/** The newest active model of a line in the lists of this visit; null where they have none. */
export function useNewestOfLine(line: string | null): ModelInfo | null {
  const queryClient = useQueryClient();
  const search = useMemo(() => createSearch(queryClient, line), [queryClient, line]);
  return useSyncExternalStore(search.subscribe, search.found);
}

/** A search through the lists as they grow, which reads each page once. */
function createSearch(queryClient: QueryClient, line: string | null) {
  const searched = new WeakSet<WalkedPage>();
  let newest: ModelInfo | null = null;
  return {
    subscribe: (onChange: () => void) => queryClient.getQueryCache().subscribe(onChange),
    found: () => {
      if (line === null) return null;
      const lists = queryClient.getQueriesData<InfiniteData<WalkedPage>>({
        queryKey: ["models", "list"],
      });
      for (const page of lists.flatMap(([, list]) => list?.pages ?? [])) {
        if (searched.has(page)) continue;
        searched.add(page);
        const models = newest === null ? page.models : [newest, ...page.models];
        newest = newestActiveByLine(models).get(line) ?? null;
      }
      return newest;
    },
  };
}
