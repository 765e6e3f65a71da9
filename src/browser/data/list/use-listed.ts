import type { Address } from "../url/address.ts";
import { readReleased } from "../url/parse-filters.ts";
import { isNewestFirst } from "../url/sort.ts";
import type { ListQuery } from "../api/list-query.ts";
import type { WalkedPage } from "../api/fetch-pages.ts";
import { indexPages, type ModelIndex } from "./index/model-index.ts";
import type { OtherNames } from "./index/model-columns.ts";
import { isWhole } from "./index/narrowing.ts";
import { useToday } from "../../ui/use-now.ts";
import { useListing } from "./use-listing.ts";
import { useSearchTerms } from "./use-search-terms.ts";
import { useKnownAliases } from "../storage/names-query.ts";
import { useWalk } from "./use-walk.ts";
import { useEffect, useRef, useState } from "react";

/** How much of the list is needed: as far as the reader scrolls, or all of it. */
export type Extent = "scrolled" | "whole";

/**
 * The list that the address describes: fetched, filtered and sorted. Whatever shows, counts or saves
 * the list uses this, so that all of them mean the same rows.
 *
 * Newest first is correct page by page. Anything else is only correct over the whole list, so the
 * rest is fetched.
 */
export function useListed(address: Address, extent: Extent) {
  const { limit, lifecycle, betas, workspace, line: lines, q: typed, sort } = address;
  const { context, output, capabilities } = address;
  const query: ListQuery = { limit, lifecycle, betas, workspace };
  const { terms, mark, isPending } = useSearchTerms(typed);
  const { words } = terms;
  const today = useToday();
  const narrowing = {
    ...terms,
    lines,
    released: readReleased(address.released ?? "", today) ?? undefined,
    context: context ?? undefined,
    output: output ?? undefined,
    capabilities,
    isClaudeOnly: address.vendor !== null,
  };
  const isNarrowed = !isWhole(narrowing);
  const isReordered = address.group !== null || (sort !== null && !isNewestFirst(sort));
  const walk = useWalk(
    query,
    (pages) => isNarrowed || isReordered || extent === "whole" || !indexOf(pages).isNewestFirst,
  );
  // Aliases are stored by source, which is known with the first page.
  const names = useKnownAliases(workspace, words.length > 0 && walk.pages.length > 0)?.byId;
  const index = useThrottledWhile(
    indexOf(walk.pages, names),
    walk.state === "fetching",
    isOtherList,
  );
  const listing = useListing(index, { ...narrowing, sort });
  const isSearching = listing.searched < index.size || isPending;
  return {
    query,
    /** Whether there are words to search for. */
    hasWords: words.length > 0,
    mark,
    walk,
    index,
    listing,
    isSearching,
    /** Whether the whole list is loaded and searched, so that counts are correct. */
    isWhole: (walk.state === "complete" || walk.storedAt !== null) && !isSearching,
  };
}

/** Whether an index is of another list, and not the shown one with more pages. */
function isOtherList(shown: ModelIndex, latest: ModelIndex): boolean {
  return shown.size === 0 || latest.size < shown.size || shown.model(0) !== latest.model(0);
}

const indexOf = (pages: readonly WalkedPage[], names?: OtherNames) =>
  indexPages(
    pages.map((page) => page.models),
    names,
  );

/** How often new pages are shown while more are fetched: each time may sort the whole list. */
const TURN_MS = 250;

/**
 * A value that changes quickly, throttled for display: updated at most every quarter of a second while
 * `isGoingOn`, and at once otherwise or when `isOther` says that it is not a newer version.
 */
function useThrottledWhile<Value>(
  latest: Value,
  isGoingOn: boolean,
  isOther: (shown: Value, latest: Value) => boolean,
): Value {
  const [shown, setShown] = useState(latest);
  const isDue = shown !== latest && (!isGoingOn || isOther(shown, latest));
  if (isDue) setShown(latest);
  const isBehind = shown !== latest && !isDue;
  const newest = useRef(latest);
  useEffect(() => {
    newest.current = latest;
  });
  useEffect(() => {
    if (!isBehind) return undefined;
    const turn = setTimeout(() => setShown(newest.current), TURN_MS);
    return () => clearTimeout(turn);
  }, [isBehind]);
  return isDue ? latest : shown;
}
