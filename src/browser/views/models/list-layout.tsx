import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { useAddress } from "../../data/url/address.ts";
import { useOpenModel } from "../../data/url/use-open-model.ts";
import { refusedBetas, refusesLifecycle, removalLabel } from "../../data/api/refused-betas.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { RequestFailure } from "../../data/api/request-failure.tsx";
import { openOverlay } from "../../dialogs/overlay.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import type { ListBody } from "../../data/list/list-body.ts";
import { type Extent, useListed } from "../../data/list/use-listed.ts";
import { StatusBar } from "./status-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { parseName } from "../../data/url/parse.ts";

/** Without this, the status bar still says that nothing is shown. */
const EmptyList = lazyOrNothing(async () => (await import("./empty-list.tsx")).EmptyList);
const ListNotices = lazyOrNothing(async () => (await import("./list-notices.tsx")).ListNotices);

interface ListLayoutProps {
  /** The details of the open model. */
  readonly panel: ReactNode;
  readonly body: ListBody;
  /** How much of the list the body needs. */
  readonly extent: Extent;
}

/** The list, under its toolbar and above its status bar, with the panel of the open model beside it. */
export function ListLayout({ panel, body: Body, extent }: ListLayoutProps) {
  const [address, setAddress] = useAddress();
  const listed = useListed(address, extent);
  const { query, walk, listing, isSearching } = listed;
  const open = useOpenModel();
  const refused = refusedBetas(walk.error, address.betas);
  const remedy =
    refused.length > 0
      ? {
          label: removalLabel(refused),
          apply: () =>
            void setAddress({ betas: address.betas.filter((beta) => !refused.includes(beta)) }),
        }
      : refusesLifecycle(walk.error) && {
          label: "Clear the lifecycle filter",
          apply: () => void setAddress({ lifecycle: null }),
        };
  // The details say the same beside it, where the betas are chosen.
  const { error: detailError } = useQuery({
    ...modelQueries.detail(address.model ?? "", address),
    enabled: false,
  });
  const isSaidBeside = remedy && refusedBetas(detailError, address.betas).length > 0;
  const oddTraits = walk.pages.flatMap((page) => page.traits ?? []);
  const traits = oddTraits.find((one) => one.hasOtherVendors) ?? oddTraits[0];
  const isFetching = walk.state === "first" || walk.state === "fetching";
  const isEmpty =
    listing.length === 0 && !isSearching && walk.state !== "first" && walk.pages.length > 0;
  const showCode = () => openOverlay({ name: "code", call: { kind: "list", ...query } });

  return (
    <>
      <Toolbar
        listed={listed}
        address={address}
        traits={traits}
        onAddress={setAddress}
        onOpen={open}
        onCode={showCode}
      />
      {address.q !== "" && <EnterInSearch typed={address.q} listed={listed} onOpen={open} />}
      <main id="main" tabIndex={-1} className="page-main">
        <div className="list-frame" data-outdated={walk.isOutdated ? "" : undefined}>
          {(isFetching || listing.isSorting) && (
            <div
              role="progressbar"
              aria-label={isFetching ? "Loading models" : "Sorting models"}
              className="progress"
            />
          )}
          {walk.error && walk.pages.length === 0 ? (
            !isSaidBeside && (
              <RequestFailure
                error={walk.error}
                onRetry={walk.retry}
                remedy={remedy}
                shape="block"
              />
            )
          ) : (
            <Body
              listed={listed}
              address={address}
              onAddress={setAddress}
              empty={
                isEmpty && (
                  <EmptyList
                    listed={listed}
                    address={address}
                    onAddress={setAddress}
                    onLookUp={open}
                  />
                )
              }
            />
          )}
        </div>
        {panel}
      </main>
      <div>
        {walk.error && walk.pages.length > 0 && !isSaidBeside && (
          <RequestFailure error={walk.error} onRetry={walk.retry} remedy={remedy} shape="strip" />
        )}
        {walk.pages.some(({ fault, meta, traits: odd }) => fault ?? meta.staleSince ?? odd) && (
          <ListNotices walk={walk} />
        )}
        <StatusBar listed={listed} address={address} onAddress={setAddress} onCode={showCode} />
      </div>
    </>
  );
}

interface EnterInSearchProps {
  readonly typed: string;
  readonly listed: ReturnType<typeof useListed>;
  readonly onOpen: (name: string) => void;
}

/**
 * Enter in the search, which has no form to submit: opens the first hit as soon as the rows are those of
 * what was typed, or looks the text up where there is none.
 */
function EnterInSearch({ typed, listed, onOpen }: EnterInSearchProps) {
  const { index, listing, isSearching, walk } = listed;
  /** What was typed when Enter was pressed, until that has been answered. */
  const submitted = useRef<string | null>(null);
  const answer = useEffectEvent(() => {
    if (submitted.current !== typed) submitted.current = null;
    const isSettled = walk.pages.length > 0 && !isSearching && !listing.isSorting;
    if (submitted.current === null || !isSettled) return;
    submitted.current = null;
    const first = listing.rows ? listing.rows[0] : 0;
    const name = listing.length > 0 ? index.model(first ?? 0).id : parseName(typed.trim());
    if (name !== null) onOpen(name);
  });
  useEffect(() => answer());
  useEffect(() => {
    const onKeyDown = ({ target, key, isComposing }: KeyboardEvent) => {
      const isSearch = target instanceof HTMLInputElement && target.type === "search";
      if (!isSearch || key !== "Enter" || isComposing) return;
      submitted.current = target.value;
      answer();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
