import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { ListQuery } from "../api/list-query.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { WalkedPage } from "../api/fetch-pages.ts";
import type { FetchState } from "./list-progress.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { useStoredList } from "../storage/use-stored-list.ts";

/** A fetch that takes longer than this can be stopped. */
const SLOW_MS = 1000;

/**
 * Fetches the list: the first page at once, the others on `onNearEnd`, or all of them when
 * `needsWhole` says so of the pages so far, until the end, a failure or `stop`.
 */
export function useWalk(query: ListQuery, needsWhole: (pages: readonly WalkedPage[]) => boolean) {
  const queryClient = useQueryClient();
  const options = modelQueries.list(query);
  const list = useInfiniteQuery(options);
  const key = JSON.stringify(query);
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = stopped === key;
  const { fetchNextPage, hasNextPage, isFetching, isError, isFetchNextPageError } = list;

  const pages = list.data?.pages ?? NO_PAGES;
  const isWholeNeeded = needsWhole(pages);
  // After a failed refresh, the list from before it continues where it was.
  const canFetch = hasNextPage && !isFetching && !isFetchNextPageError && !isStopped;
  useEffect(() => {
    if (isWholeNeeded && canFetch) void fetchNextPage(KEEP_RUNNING_FETCH);
  }, [isWholeNeeded, canFetch, fetchNextPage]);

  const onNearEnd = useCallback(() => {
    if (canFetch) void fetchNextPage(KEEP_RUNNING_FETCH);
  }, [canFetch, fetchNextPage]);

  const stop = () => {
    setStopped(key);
    void queryClient.cancelQueries({ queryKey: options.queryKey });
  };
  const resume = () => setStopped(null);
  /** Refetches the first page; the present list stays until that has arrived, or if it fails. */
  const refresh = useCallback(() => {
    const again = modelQueries.list(JSON.parse(key) as ListQuery);
    setStopped(null);
    void queryClient.cancelQueries({ queryKey: again.queryKey });
    void queryClient.prefetchInfiniteQuery({ ...again, pages: 1, staleTime: 0 });
  }, [queryClient, key]);
  const retry = useCallback(() => {
    if (isFetchNextPageError) void fetchNextPage();
    else refresh();
  }, [isFetchNextPageError, fetchNextPage, refresh]);

  const lastPage = pages.at(-1);
  const isWalking = isFetching || (isWholeNeeded && canFetch);
  const state = ((): FetchState => {
    if (isWalking) return lastPage ? "fetching" : "first";
    if (isFetchNextPageError || (isError && !lastPage)) return "failed";
    if (!lastPage) return "first";
    if (lastPage.fault !== null) return "broken";
    if (!hasNextPage) return "complete";
    return isStopped ? "stopped" : "more";
  })();

  // The last good response stays on screen while another request is pending, and if it is refused.
  const [before, setBefore] = useState(pages);
  if (pages.length > 0 && before !== pages) setBefore(pages);
  // A list stored on an earlier visit is whole; it stays until today's is, if it needs to be.
  const stored = useStoredList(query, pages, {
    isNeeded: pages.length === 0 || (isWholeNeeded && isWalking),
    isComplete: state === "complete",
  });
  const isStoredShown = stored !== null;

  return {
    pages: isStoredShown ? stored.pages : pages.length > 0 ? pages : before,
    /** Whether the pages belong to an earlier request, because this one has no response yet. */
    isOutdated: !isStoredShown && pages.length === 0 && before.length > 0,
    /** When the pages were true, if that was on an earlier visit, in milliseconds of the Unix epoch. */
    storedAt: isStoredShown ? stored.at : null,
    error: isFetching ? null : list.error,
    state,
    /** Whether the first page is being refetched while the earlier list is shown. */
    isRefreshing: isFetching && !list.isFetchingNextPage && lastPage !== undefined,
    isSlow: useIsLasting(isWalking && lastPage !== undefined, SLOW_MS),
    onNearEnd,
    stop,
    resume,
    retry,
    refresh,
  };
}
/** What `useWalk` returns: the pages so far, their state, and what continues, stops or repeats the walk. */
export type Walk = ReturnType<typeof useWalk>;

/** The list and a dialog over it may want the same page at the same time; it is fetched once. */
const KEEP_RUNNING_FETCH = { cancelRefetch: false };

const NO_PAGES: readonly WalkedPage[] = [];
