import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Answer } from "../data/api/get-json.ts";
import { idsInCache } from "../data/api/ids-in-cache.ts";
import type { WalkedPage } from "../data/api/fetch-pages.ts";

/** Every name in this visit's answers: model IDs, and the models to fall back to. */
export function namesInCache(queryClient: QueryClient): Set<string> {
  const names = idsInCache(queryClient);
  const add = (model: ModelInfo) => {
    const fallbacks: unknown = model["allowed_fallback_models"];
    if (!Array.isArray(fallbacks)) return;
    for (const name of fallbacks) if (typeof name === "string") names.add(name);
  };
  const lists = { queryKey: ["models", "list"] };
  for (const [, list] of queryClient.getQueriesData<InfiniteData<WalkedPage>>(lists)) {
    for (const page of list?.pages ?? []) page.models.forEach(add);
  }
  const details = { queryKey: ["models", "detail"] };
  for (const [, detail] of queryClient.getQueriesData<Answer<ModelInfo>>(details)) {
    if (!detail) continue;
    names.add(detail.body.id);
    add(detail.body);
  }
  return names;
}
