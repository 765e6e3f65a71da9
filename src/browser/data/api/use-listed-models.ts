import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { WalkedPage } from "./fetch-pages.ts";
import { listsInCache } from "./model-queries.ts";

/** Models as the lists of this visit have them, by ID, as soon as a list has reached them. */
export function useListedModels(ids: readonly string[]): ReadonlyMap<string, ModelInfo> {
  const queryClient = useQueryClient();
  const key = JSON.stringify(ids);
  const search = useMemo(
    () => createSearch(queryClient, JSON.parse(key) as string[]),
    [queryClient, key],
  );
  return useSyncExternalStore(search.subscribe, search.found);
}

/** A search through the lists as they grow, which reads each page once. */
function createSearch(queryClient: QueryClient, ids: readonly string[]) {
  const missing = new Set(ids);
  const searched = new WeakSet<WalkedPage>();
  let models: ReadonlyMap<string, ModelInfo> = new Map();

  const take = (model: ModelInfo) => {
    if (missing.delete(model.id)) models = new Map([...models, [model.id, model]]);
  };
  return {
    subscribe: (onChange: () => void) => queryClient.getQueryCache().subscribe(onChange),
    found: () => {
      if (missing.size === 0) return models;
      for (const page of listsInCache(queryClient).flat()) {
        if (searched.has(page)) continue;
        searched.add(page);
        page.models.forEach(take);
      }
      return models;
    },
  };
}
