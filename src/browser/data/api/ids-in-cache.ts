import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { WalkedPage } from "./fetch-pages.ts";

/** Every model ID in the lists of this visit, whatever their request options. */
export function idsInCache(queryClient: QueryClient): Set<string> {
  return new Set(modelsInCache(queryClient).keys());
}

/** Every model that a list of this visit has named, by its ID. */
export function modelsInCache(queryClient: QueryClient): Map<string, ModelInfo> {
  const models = new Map<string, ModelInfo>();
  const lists = queryClient.getQueriesData<InfiniteData<WalkedPage>>({
    queryKey: ["models", "list"],
  });
  for (const [, list] of lists) {
    for (const page of list?.pages ?? [])
      for (const model of page.models) models.set(model.id, model);
  }
  return models;
}

/** A model as the lists of this visit have it; null where none does. */
export function modelInCache(queryClient: QueryClient, id: string): ModelInfo | null {
  const lists = queryClient.getQueriesData<InfiniteData<WalkedPage>>({
    queryKey: ["models", "list"],
  });
  for (const [, list] of lists) {
    for (const page of list?.pages ?? []) {
      const found = page.models.find((model) => model.id === id);
      if (found) return found;
    }
  }
  return null;
}
