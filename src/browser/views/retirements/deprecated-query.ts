import { queryOptions } from "@tanstack/react-query";
import { type ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { getJson } from "../../data/api/get-json.ts";
import { pagePath } from "../../data/api/list-query.ts";
import { FIRST_STEP, walk, type Step } from "../../data/api/walk.ts";

const DEPRECATED = { limit: 1000, lifecycle: ["deprecated"] } as const;
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
    // What nobody asked for is not tried again.
    retryOnMount: false,
  });
}
