import type { ComponentType, ReactNode } from "react";
import { DEBOUNCED_UPDATE, useAddress } from "../../data/url/address.ts";
import type { Sort } from "../../data/url/sort.ts";
import { useOpenModel } from "../../data/url/use-open-model.ts";
import { describeFailure } from "../../data/api/describe-failure.ts";
import { pagePath } from "../../data/api/list-query.ts";
import { openOverlay } from "../../dialogs/overlay.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { useIsOnline } from "../../ui/use-is-online.ts";
import type { Listing, ModelIndex } from "../../data/list/index/model-index.ts";
import { ModelsTable } from "./table/models-table.tsx";
import { StatusBar } from "./status-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { isNewestFirst, NEWEST_FIRST, useListed } from "../../data/list/use-listed.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { useTicks } from "./use-ticks.ts";

/** The list itself says what is newest; asking for newer ones begins this much later. */
const NEWER_AFTER_MS = 5000;
/** The status bar says as well that nothing is shown. */
const EmptyList = lazyOrNothing(async () => (await import("./empty-list.tsx")).EmptyList);
const FaultNotice = lazyOrNothing(async () => (await import("./fault-notice.tsx")).FaultNotice);
const NewerModels = lazyOrNothing(async () => (await import("./newer-models.tsx")).NewerModels);
const StaleNotice = lazyOrNothing(async () => (await import("./stale-notice.tsx")).StaleNotice);
const TickedModels = lazyOrNothing(async () => (await import("./ticked-models.tsx")).TickedModels);

/** For a change that Back undoes. */
const NEW_HISTORY_ENTRY = { history: "push" } as const;

/** The list as it stands: what is loaded, and which of it is shown in which order. */
export interface Listed {
  readonly index: ModelIndex;
  readonly listing: Listing;
  /** Whether all of the list is here and searched, so that what is counted is true. */
  readonly isWhole: boolean;
}

/** Another way to show the list than a table; it has the whole of it fetched, and says why it is empty. */
export type ListBody = ComponentType<{ readonly listed: Listed; readonly empty: ReactNode }>;

interface CatalogueViewProps {
  /** The details of the open model. */
  readonly panel: ReactNode;
  readonly instead?: ListBody | undefined;
}

/** The list, under its toolbar and above its status bar; the panel of the open model has its place beside it. */
export function CatalogueView({ panel, instead: Instead }: CatalogueViewProps) {
  const [address, setAddress] = useAddress();
  const { betas, sort: chosenSort } = address;
  const listed = useListed(address, Instead ? "whole" : "scrolled");
  const { query, words, walk, index, listing, isSearching, isWhole } = listed;
  const openId = useOpenId(address);

  const sort = chosenSort ?? (words.length > 0 ? null : NEWEST_FIRST);
  const isOnline = useIsOnline();
  const failure = walk.error && describeFailure(walk.error, isOnline);
  const staleSince = walk.pages.find((page) => page.meta.staleSince !== null)?.meta.staleSince;
  const fault = walk.pages.at(-1)?.fault;
  const isFetching = walk.state === "first" || walk.state === "fetching";
  const newestId = walk.pages[0]?.models[0]?.id;
  const isOfToday = walk.pages.length > 0 && !walk.isOutdated && walk.storedAt === null;
  const isAtRest = useIsLasting(isOfToday, NEWER_AFTER_MS);
  const isEmpty =
    listing.length === 0 && !isSearching && walk.state !== "first" && walk.pages.length > 0;

  const empty = isEmpty && (
    <EmptyList
      typed={address.q}
      searched={index.size}
      isPartial={!isWhole}
      isFetching={isFetching}
      onClear={() => void setAddress({ q: null, line: null, released: null })}
    />
  );

  const ticks = useTicks(
    address.compare,
    (place) => index.model(listing.rows ? (listing.rows[place] as number) : place).id,
    (compare) => void setAddress({ compare }),
  );
  const open = useOpenModel();
  const setSort = (next: Sort) =>
    void setAddress(
      { sort: isNewestFirst(next) && words.length === 0 ? null : next },
      DEBOUNCED_UPDATE,
    );

  const showCode = () => openOverlay({ name: "code", call: { kind: "list", ...query } });

  return (
    <>
      <Toolbar
        address={address}
        index={index}
        onAddress={setAddress}
        onOpen={open}
        onCode={showCode}
      />
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
          {newestId !== undefined && isAtRest && !Instead && (
            <NewerModels
              query={query}
              newestId={newestId}
              isNewestFirst={sort !== null && isNewestFirst(sort)}
              onLost={walk.refresh}
            />
          )}
          {failure && walk.pages.length === 0 ? (
            <FailureNotice failure={failure} onRetry={walk.retry} shape="block" />
          ) : Instead ? (
            <Instead listed={{ index, listing, isWhole }} empty={empty} />
          ) : (
            <ModelsTable
              index={index}
              listing={listing}
              words={words}
              sort={sort}
              openId={openId}
              progress={{ isFirst: walk.pages.length === 0, isFetching }}
              ticks={ticks}
              onSort={setSort}
              onOpen={open}
              onNearEnd={walk.onNearEnd}
            />
          )}
          {!Instead && empty}
        </div>
        {panel}
      </main>
      <div>
        {failure && walk.pages.length > 0 && (
          <FailureNotice failure={failure} onRetry={walk.retry} shape="strip" />
        )}
        {staleSince && !failure && <StaleNotice since={staleSince} onRefresh={walk.refresh} />}
        {fault && <FaultNotice fault={fault} />}
        <StatusBar
          ticked={
            address.compare.length > 0 && (
              <TickedModels
                count={address.compare.length}
                onCompare={() =>
                  void setAddress({ view: "compare", model: null }, NEW_HISTORY_ENTRY)
                }
                onClear={() => void setAddress({ compare: null })}
              />
            )
          }
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
          onCode={showCode}
          hasRequestOptions={betas.length > 0 || address.workspace !== ""}
        />
      </div>
    </>
  );
}
