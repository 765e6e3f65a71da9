import { queryOptions } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { fetchPages } from "../../data/api/fetch-pages.ts";

const DEPRECATED = { limit: 1000, lifecycle: ["deprecated"], betas: [] } as const;
/** A catalogue with more pages of deprecated models is one to look at, and not one to count by the way. */
const PAGES_MAX = 10;

/**
 * Every deprecated model that the key can see, whatever of the list is loaded or chosen: without
 * betas, and all pages as one answer. An older gateway that does not know the parameter refuses.
 */
export function deprecatedQuery(workspace: string) {
  return queryOptions({
    queryKey: ["retirements", "deprecated", workspace],
    queryFn: async ({ signal }) => {
      const models: ModelInfo[] = [];
      let pages = 0;
      for await (const page of fetchPages({ ...DEPRECATED, workspace }, signal)) {
        models.push(...page.models);
        if (++pages === PAGES_MAX) break;
      }
      return models;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // What nobody asked for is not tried again.
    retryOnMount: false,
  });
}
