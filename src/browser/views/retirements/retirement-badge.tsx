import { useEffect, useState } from "react";
import { useInfiniteQuery, useQuery, queryOptions } from "@tanstack/react-query";
import { LAST_RETIRING } from "../../data/storage/device-keys.ts";
import { useAddressOf } from "../../data/url/address.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { recall, remember } from "../../ui/device-storage.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { useNow } from "../../ui/use-now.ts";
import { retirementNews, retirementsIn } from "./retirement-news.ts";
import { RetirementRoom, USUAL_NEWS } from "./retirement-room.tsx";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { fetchPages } from "../../data/api/fetch-pages.ts";

/** A list that has not loaded all of them by then is taken to leave some out. */
const AT_REST_MS = 8000;

/** As many characters more than were reserved still end before the next link. */
const OVERHANG_MAX = 3;

/**
 * How many models of the catalogue retire soon, such as `1 in 9 days`; nothing when none does, or while
 * that is not certain. It counts the list once that is whole, and sends its own request only where the
 * list leaves some out: pages not scrolled to, or deprecated models altogether. It lies over its room, which
 * is reserved from the start, so that nothing beside it moves; news that are longer are a dot on this visit.
 */
export function RetirementBadge() {
  const [address] = useAddressOf("limit", "lifecycle", "betas", "workspace");
  const { workspace, lifecycle } = address;
  const { data, hasNextPage } = useInfiniteQuery({ ...modelQueries.list(address), enabled: false });
  const isComplete = data !== undefined && !hasNextPage && lifecycle.includes("deprecated");
  const needsOwnQuery = useIsLasting(!isComplete, AT_REST_MS);
  const { data: all } = useQuery({
    ...deprecatedQuery(workspace),
    enabled: needsOwnQuery && !isComplete,
  });
  const now = useNow();
  const whole = isComplete ? data.pages.map(({ models }) => models) : all && [all];
  // Page by page as they come, and not all of a long list at its end.
  for (const { models } of data?.pages ?? []) retirementsIn(models);
  const news = whole && retirementNews(whole, now);
  useEffect(() => {
    // A digit less on another day, and the links would stand elsewhere on the next visit.
    if (news !== undefined)
      remember(LAST_RETIRING, news && news.padEnd(USUAL_NEWS.length, "\u2007"));
  }, [news]);
  const [reserved] = useState(() => recall(LAST_RETIRING) ?? USUAL_NEWS);
  return (
    <>
      {news && (
        <b className={news.length > reserved.length + OVERHANG_MAX ? "news-dot" : undefined}>
          {news}
        </b>
      )}
      <RetirementRoom />
    </>
  );
}

const DEPRECATED = { limit: 1000, lifecycle: ["deprecated"], betas: [] } as const;
/** A catalogue with more pages of deprecated models is not counted in the background. */
const PAGES_MAX = 10;

/**
 * Every deprecated model that the key can see, regardless of the list's pages and filters: without
 * betas, and all pages as one answer. An older gateway may refuse the unknown parameter.
 */
function deprecatedQuery(workspace: string) {
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
