import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useAddress } from "../address/address.ts";
import type { Sort } from "../address/sort.ts";
import { describeFailure } from "../api/describe-failure.ts";
import { pagePath, type ListQuery } from "../api/list-query.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { WalkedPage } from "../api/walk.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useIsOnline } from "../ui/use-is-online.ts";
import { EmptyList } from "./empty-list.tsx";
import { foldWords } from "./fold.ts";
import { FAULT_SENTENCES } from "./list-progress.ts";
import { indexPages } from "./model-index.ts";
import { ModelsTable } from "./models-table.tsx";
import { StaleNotice } from "./stale-notice.tsx";
import { StatusBar } from "./status-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useListing } from "./use-listing.ts";
import { useWalk } from "./use-walk.ts";

const NEWEST_FIRST: Sort = { key: "released", direction: "descending" };

const indexOf = (pages: readonly WalkedPage[]) => indexPages(pages.map((page) => page.models));

/**
 * The list: what the address asks for, from the pages that are here.
 *
 * Newest first is true page by page. Anything else is only true over the whole list, so it has the
 * rest fetched. The panel of the open model has its place beside it.
 */
export function CatalogueView({ panel }: { panel: ReactNode }) {
  "use memo";
  const [address, setAddress] = useAddress();
  const { limit, lifecycle, betas, workspace, line: lines, q: typed, sort: chosenSort } = address;
  const query: ListQuery = { limit, lifecycle, betas, workspace };
  const words = foldWords(typed);
  const isNarrowed = words.length > 0 || lines.length > 0;
  const isReordered = chosenSort !== null && !isNewestFirst(chosenSort);
  const walk = useWalk(
    query,
    (pages) => isNarrowed || isReordered || !indexOf(pages).isNewestFirst,
  );
  const detail = useQuery({
    ...modelQueries.detail(address.model ?? "", { betas, workspace }),
    // Only listens: the details ask, and two that ask would ask twice for what failed.
    enabled: false,
  });

  const index = indexOf(walk.pages);
  const listing = useListing(index, { words, lines, sort: chosenSort });
  const isSearching = listing.searched < index.size;
  const sort = chosenSort ?? (words.length > 0 ? null : NEWEST_FIRST);
  const isOnline = useIsOnline();
  const failure = walk.error && describeFailure(walk.error, isOnline);
  const staleSince = walk.pages.find((page) => page.receipt.staleSince !== null)?.receipt
    .staleSince;
  const fault = walk.pages.at(-1)?.fault;
  const isFetching = walk.state === "first" || walk.state === "fetching";
  const isEmpty =
    listing.length === 0 && !isSearching && walk.state !== "first" && walk.pages.length > 0;

  const open = (model: string) =>
    void setAddress({ model }, { history: address.model === null ? "push" : "replace" });
  const setSort = (next: Sort) =>
    void setAddress({ sort: isNewestFirst(next) && words.length === 0 ? null : next });

  return (
    <>
      <Toolbar address={address} index={index} onAddress={setAddress} onOpen={open} />
      <main className="page-main">
        <div
          className="relative grid min-h-0 grid-rows-[minmax(0,1fr)] data-outdated:opacity-60"
          data-outdated={walk.isOutdated ? "" : undefined}
        >
          {(isFetching || listing.isSorting) && (
            <div
              role="progressbar"
              aria-label={isFetching ? "Loading models" : "Sorting models"}
              className="progress"
            />
          )}
          {failure && walk.pages.length === 0 ? (
            <FailureNotice failure={failure} onRetry={walk.retry} shape="block" />
          ) : (
            <ModelsTable
              index={index}
              listing={listing}
              words={words}
              sort={sort}
              openId={detail.data?.body.id ?? address.model}
              progress={{ isFirst: walk.pages.length === 0, isFetching }}
              onSort={setSort}
              onOpen={open}
              onNearEnd={walk.onNearEnd}
            />
          )}
          {isEmpty && (
            <EmptyList
              typed={typed}
              searched={index.size}
              isPartial={walk.state !== "complete"}
              onClear={() => void setAddress({ q: null, line: null })}
            />
          )}
        </div>
        {panel}
      </main>
      <div>
        {failure && walk.pages.length > 0 && (
          <FailureNotice failure={failure} onRetry={walk.retry} shape="strip" />
        )}
        {staleSince && !failure && <StaleNotice since={staleSince} onRefresh={walk.refresh} />}
        {fault && (
          <p role="alert" className="border-t border-line bg-warn-soft px-5 py-2.5 text-[13px]">
            {FAULT_SENTENCES[fault]}
          </p>
        )}
        <StatusBar
          walk={walk}
          amount={{
            shown: listing.length,
            searched: listing.searched,
            loaded: index.size,
            isOutdated: walk.isOutdated,
          }}
          path={pagePath(query, undefined)}
          betas={betas}
          onDropBetas={() => void setAddress({ betas: null })}
        />
      </div>
    </>
  );
}

function isNewestFirst(sort: Sort): boolean {
  return sort.key === NEWEST_FIRST.key && sort.direction === NEWEST_FIRST.direction;
}
