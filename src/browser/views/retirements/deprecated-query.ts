import { queryOptions } from "@tanstack/react-query";
import { type ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { getJson } from "../../data/api/get-json.ts";
import { pagePath } from "../../data/api/list-query.ts";
import { FIRST_STEP, walk, type Step } from "../../data/api/walk.ts";

const DEPRECATED = { limit: 1000, lifecycle: ["deprecated"] } as const;
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
      let step: Step | null = FIRST_STEP;
      for (let pages = 0; step !== null && pages < PAGES_MAX; pages += 1) {
        const path = pagePath(DEPRECATED, step.after_id);
        const { body, meta } = await getJson(path, ModelsPage, { betas: [], workspace }, signal);
        const page = walk(step, body, meta);
        models.push(...page.models);
        step = page.next;
      }
      return models;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Background requests are not retried.
    retryOnMount: false,
  });
}
