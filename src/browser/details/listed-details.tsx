import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatCount } from "#shared/format/count.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "../data/api/failure.ts";
import { RequestFailure } from "../data/api/request-failure.tsx";
import { modelQueries } from "../data/api/model-queries.ts";
import { useAddressOf } from "../data/url/address.ts";
import { openOverlay } from "../dialogs/overlay.ts";
import { Capabilities } from "./capabilities.tsx";
import { ModelFacts } from "./model-facts.tsx";
import { IdLine } from "./model-heading.tsx";

interface ListedDetailsProps {
  readonly requestedName: string;
  /** As another list of this visit has it; null where none does. */
  readonly listed: ModelInfo | null;
  /** Why there is no answer for this one alone. */
  readonly error: Error;
  readonly onRetry: () => void;
  /** What else the name may mean. */
  readonly children: ReactNode;
}

/**
 * What the list says about a model that its server does not answer for alone. Whether a name is an alias,
 * or unknown, a server without a route for it has not said.
 */
export function ListedDetails(props: ListedDetailsProps) {
  const { requestedName, listed, error, onRetry, children } = props;
  const [address] = useAddressOf("limit", "lifecycle", "betas", "workspace");
  const list = useInfiniteQuery(modelQueries.list(address));
  const pages = list.data?.pages ?? [];
  const found = pages.flatMap(({ models }) => models.filter(({ id }) => id === requestedName));
  const entries = found.length > 0 || listed === null ? found : [listed];
  const meta = pages.find(({ models }) => models.some(({ id }) => id === requestedName))?.meta;
  const isWhole = !list.isPending && !list.hasNextPage;
  const [first] = entries;
  const isUnknown = error instanceof ApiError && error.isUnknownModel;
  const isSaid = error instanceof ApiError && (isUnknown || error.reason === "no-model-route");
  return (
    <div className="mt-2 text-[13px]">
      {first && first.display_name !== first.id && (
        <p className="font-[550] wrap-anywhere">
          <bdi>{forDisplay(first.display_name)}</bdi>
        </p>
      )}
      {first && <IdLine model={first} />}
      {isSaid || (
        <div className="mt-3 overflow-hidden rounded-lg border border-line">
          <RequestFailure error={error} onRetry={onRetry} shape="strip" />
        </div>
      )}
      <div role="status" className="mt-3 rounded-[9px] bg-accent-soft px-3 py-2.5 wrap-anywhere">
        {isUnknown ? (
          <p>
            This server lists this model, but answers a request for it with “
            <bdi>{forDisplay(error.message)}</bdi>”.
          </p>
        ) : (
          isSaid && (
            <p>
              This server cannot retrieve a single model
              {requestedName.includes("/") && ", or none whose ID holds a slash"}.
            </p>
          )
        )}
        <p className="mt-1 text-ink-2">
          {first
            ? entries.length === 1
              ? `These facts are from ${isSaid ? "its" : "the"} list.`
              : `Its list has this ID ${formatCount(entries.length)} times; the facts of each are below.`
            : list.isPending
              ? "Looking for it in the list…"
              : isWhole
                ? "Its list does not have this ID."
                : "The part of its list that is loaded does not have this ID."}
        </p>
        {isSaid && <p className="mt-1 text-[12.5px] text-ink-3">HTTP {error.status}</p>}
      </div>
      {meta && (
        <p className="mt-2 text-end text-[12.5px]">
          <button
            type="button"
            className="link-button"
            onClick={() => openOverlay({ name: "requests", meta })}
          >
            Raw JSON
          </button>
        </p>
      )}
      {entries.map((model, at) => (
        // Their ID is the same, and the order is that of the list.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          {entries.length > 1 && (
            <h3 className="panel-heading">
              {at + 1} of {entries.length}
            </h3>
          )}
          <ModelFacts model={model} />
          {model.capabilities && <Capabilities model={model} />}
        </div>
      ))}
      {!first && !list.isPending && children}
    </div>
  );
}
