import { useQuery } from "@tanstack/react-query";
import type { ComponentType, ReactNode } from "react";
import { useAddress } from "../address/address.ts";
import type { ReleasedRange } from "../address/parse.ts";
import type { Sort } from "../address/sort.ts";
import { describeFailure } from "../api/describe-failure.ts";
import { pagePath, type ListQuery } from "../api/list-query.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { WalkedPage } from "../api/walk.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useIsOnline } from "../ui/use-is-online.ts";
import { EmptyList } from "./empty-list.tsx";
import { foldWords } from "../listing/fold.ts";
import { FAULT_SENTENCES } from "../listing/list-progress.ts";
import type { OtherNames } from "../listing/model-columns.ts";
import { indexPages, type Listing, type ModelIndex } from "../listing/model-index.ts";
import { ModelsTable } from "./models-table.tsx";
import { StaleNotice } from "./stale-notice.tsx";
import { StatusBar } from "./status-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useListing } from "../listing/use-listing.ts";
import { useOtherNames } from "../listing/use-other-names.ts";
import { useWalk } from "../listing/use-walk.ts";

const DAY_MS = 86_400_000;
const NEWEST_FIRST: Sort = { key: "released", direction: "descending" };

const indexOf = (pages: readonly WalkedPage[], names?: OtherNames) =>
  indexPages(
    pages.map((page) => page.models),
    names,
  );

/** The list as it stands: what is loaded, and which of it is shown in which order. */
export interface Listed {
  readonly index: ModelIndex;
  readonly listing: Listing;
  /** Whether all of the list is here and searched, so that what is counted is true. */
  readonly isWhole: boolean;
}

/** Another way to show the list than a table; it has the whole of it fetched. */
export type InsteadOfTable = ComponentType<{ readonly listed: Listed }>;

interface CatalogueViewProps {
  /** The details of the open model. */
  readonly panel: ReactNode;
  readonly instead?: InsteadOfTable | undefined;
}

/**
 * The list: what the address asks for, from the pages that are here.
 *
 * Newest first is true page by page. Anything else is only true over the whole list, so it has the
 * rest fetched. The panel of the open model has its place beside it.
 */
export function CatalogueView({ panel, instead: Instead }: CatalogueViewProps) {
  "use memo";
  const [address, setAddress] = useAddress();
  const { limit, lifecycle, betas, workspace, line: lines, q: typed, sort: chosenSort } = address;
  const released = timesOf(address.released);
  const query: ListQuery = { limit, lifecycle, betas, workspace };
  const words = foldWords(typed);
  const isNarrowed = words.length > 0 || lines.length > 0 || released !== undefined;
  const isReordered = chosenSort !== null && !isNewestFirst(chosenSort);
  const walk = useWalk(
    query,
    (pages) => isNarrowed || isReordered || Instead !== undefined || !indexOf(pages).isNewestFirst,
  );
  const detail = useQuery({
    ...modelQueries.detail(address.model ?? "", { betas, workspace }),
    // Only listens: the details ask, and two that ask would ask twice for what failed.
    enabled: false,
  });

  // Who answered is known with the first page, and what was learned is learned from them.
  const names = useOtherNames(workspace, words.length > 0 && walk.pages.length > 0);

  const index = indexOf(walk.pages, names);
  const listing = useListing(index, { words, lines, released, sort: chosenSort });
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
          ) : Instead ? (
            <Instead
              listed={{ index, listing, isWhole: walk.state === "complete" && !isSearching }}
            />
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
              onClear={() => void setAddress({ q: null, line: null, released: null })}
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
          isOnTerms={betas.length > 0 || workspace !== ""}
        />
      </div>
    </>
  );
}

/** The first and the last moment of a range of days, in milliseconds of the Unix epoch. */
function timesOf(range: ReleasedRange | null): readonly [number, number] | undefined {
  return range ? [Date.parse(range.from), Date.parse(range.to) + DAY_MS - 1] : undefined;
}

function isNewestFirst(sort: Sort): boolean {
  return sort.key === NEWEST_FIRST.key && sort.direction === NEWEST_FIRST.direction;
}
