import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { ListQuery } from "../api/list-query.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { WalkedPage } from "../api/walk.ts";
import type { FetchState } from "./list-progress.ts";
import { useIsLasting } from "../ui/use-is-lasting.ts";
import { useKeptList } from "./use-kept-list.ts";

/** A fetch that takes longer than this can be stopped. */
const SLOW_MS = 1000;

/**
 * Walks the list: the first page at once, the others as `onNearEnd` asks for them, or all of them
 * when what is here says that the whole is needed, until the end, a failure or `stop`.
 */
export function useWalk(query: ListQuery, needsWhole: (pages: readonly WalkedPage[]) => boolean) {
  const queryClient = useQueryClient();
  const options = modelQueries.list(query);
  const list = useInfiniteQuery(options);
  const key = JSON.stringify(options.queryKey);
  const [stoppedKey, setStoppedKey] = useState<string | null>(null);
  const isStopped = stoppedKey === key;
  const { fetchNextPage, hasNextPage, isFetching, isError, isFetchNextPageError, refetch } = list;

  const pages = list.data?.pages ?? NO_PAGES;
  const isWholeNeeded = needsWhole(pages);
  const canFetch = hasNextPage && !isFetching && !isError && !isStopped;
  useEffect(() => {
    if (isWholeNeeded && canFetch) void fetchNextPage(SHARED);
  }, [isWholeNeeded, canFetch, fetchNextPage]);

  const onNearEnd = useCallback(() => {
    if (canFetch) void fetchNextPage(SHARED);
  }, [canFetch, fetchNextPage]);

  const stop = () => {
    setStoppedKey(key);
    void queryClient.cancelQueries({ queryKey: options.queryKey });
  };
  const resume = () => setStoppedKey(null);
  const retry = useCallback(() => {
    void (isFetchNextPageError ? fetchNextPage() : refetch());
  }, [isFetchNextPageError, fetchNextPage, refetch]);
  /** Asks for the first page anew and forgets the others, which are fetched again when needed. */
  const refresh = () => {
    queryClient.setQueryData(options.queryKey, (known) =>
      known ? { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) } : known,
    );
    setStoppedKey(null);
    void refetch();
  };

  const lastPage = pages.at(-1);
  const isWalking = isFetching || (isWholeNeeded && canFetch);
  const state = ((): FetchState => {
    if (isWalking) return lastPage ? "fetching" : "first";
    // A list that is whole stays so when asking for it anew fails.
    if (isError && (hasNextPage || !lastPage)) return "failed";
    if (!lastPage) return "first";
    if (lastPage.fault !== null) return "broken";
    if (!hasNextPage) return "complete";
    return isStopped ? "stopped" : "more";
  })();

  // The last good answer stays on screen while another question is open, and if it is refused.
  const [before, setBefore] = useState(pages);
  if (pages.length > 0 && before !== pages) setBefore(pages);
  // What an earlier visit was answered is whole; it stays until today's list is so, if it has to be.
  const kept = useKeptList(query, pages, state === "complete");
  const isKeptShown = kept !== null && (pages.length === 0 || (isWholeNeeded && isWalking));

  return {
    pages: isKeptShown ? kept.pages : pages.length > 0 ? pages : before,
    /** Whether the pages answer an earlier question, because this one has no answer yet. */
    isOutdated: !isKeptShown && pages.length === 0 && before.length > 0,
    /** When the pages were the truth, if that was on an earlier visit, in milliseconds of the epoch. */
    keptAt: isKeptShown ? kept.at : null,
    error: isFetching ? null : list.error,
    state,
    isSlow: useIsLasting(isWalking && lastPage !== undefined, SLOW_MS),
    onNearEnd,
    stop,
    resume,
    retry,
    refresh,
  };
}
export type Walk = ReturnType<typeof useWalk>;

/** The list and what lies over it may want the same page at once, which is then asked for once. */
const SHARED = { cancelRefetch: false };

const NO_PAGES: readonly WalkedPage[] = [];
