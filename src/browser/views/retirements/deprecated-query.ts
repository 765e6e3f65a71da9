import { queryOptions } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { fetchPages } from "../../data/api/fetch-pages.ts";

const DEPRECATED = { limit: 1000, lifecycle: ["deprecated"], betas: [] } as const;
/** A catalogue with more pages of deprecated models is not counted in the background. */
const PAGES_MAX = 10;

/**
 * Every deprecated model that the key can see, regardless of the list's pages and filters: without
 * betas, and all pages as one answer. An older gateway may refuse the unknown parameter.
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
    // Background requests are not retried.
    retryOnMount: false,
  });
}
