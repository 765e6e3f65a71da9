import type { QueryClient } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { listsInCache } from "./model-queries.ts";

/** Every model ID in the lists of this visit. */
export function idsInCache(queryClient: QueryClient): Set<string> {
  return new Set(modelsInCache(queryClient).keys());
}

/** Every model that a list of this visit has named, by its ID. */
export function modelsInCache(queryClient: QueryClient): Map<string, ModelInfo> {
  const pages = listsInCache(queryClient).flat();
  return new Map(pages.flatMap(({ models }) => models.map((model) => [model.id, model])));
}

/** A model as the lists of this visit have it; null where none does. */
export function modelInCache(queryClient: QueryClient, id: string): ModelInfo | null {
  for (const { models } of listsInCache(queryClient).flat()) {
    const found = models.find((model) => model.id === id);
    if (found) return found;
  }
  return null;
}
