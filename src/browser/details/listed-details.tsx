import { useInfiniteQuery } from "@tanstack/react-query";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { formatCount } from "#shared/format/count.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import type { ApiError } from "../data/api/failure.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import { useAddressOf } from "../data/url/address.ts";
import { openOverlay } from "../dialogs/overlay.ts";
import { LifecycleBadge } from "../model-ui/lifecycle-badge.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { Capabilities } from "./capabilities.tsx";
import { ModelFacts } from "./model-facts.tsx";
import { SimilarModels } from "./similar-models.tsx";

interface ListedDetailsProps {
  readonly requestedName: string;
  /** What it was read from; null for the API's own spelling. */
  readonly parsed: ParsedName | null;
  readonly error: ApiError;
}

/**
 * What the list says about a model whose server answers for no single one. Whether a name is an alias, or
 * unknown, nobody has said.
 */
export function ListedDetails({ requestedName, parsed, error }: ListedDetailsProps) {
  const [address] = useAddressOf("limit", "lifecycle", "betas", "workspace");
  const list = useInfiniteQuery(modelQueries.list(address));
  const pages = list.data?.pages ?? [];
  const entries = pages.flatMap(({ models }) => models.filter(({ id }) => id === requestedName));
  const meta = pages.find(({ models }) => models.some(({ id }) => id === requestedName))?.meta;
  const isWhole = !list.isPending && !list.hasNextPage;
  const [first] = entries;
  return (
    <div className="mt-2 text-[13px]">
      {first && first.display_name !== first.id && (
        <p className="font-[550] wrap-anywhere">
          <bdi>{forDisplay(first.display_name)}</bdi>
        </p>
      )}
      {first && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <code className="min-w-0 font-mono text-[13px] text-ink-2 wrap-anywhere">
            <bdi>{forDisplay(first.id)}</bdi>
          </code>
          <CopyButton text={escapeInvisible(first.id)} name="Copy ID" />
          <LifecycleBadge model={first} />
        </div>
      )}
      <div role="status" className="mt-3 rounded-[9px] bg-accent-soft px-3 py-2.5 wrap-anywhere">
        <p>This server cannot retrieve a single model.</p>
        <p className="mt-1 text-ink-2">
          {first
            ? entries.length === 1
              ? "These facts are from its list."
              : `Its list has this ID ${formatCount(entries.length)} times; the facts of each are below.`
            : list.isPending
              ? "Looking for it in the list…"
              : isWhole
                ? "Its list does not have this ID."
                : "The part of its list that is loaded does not have this ID."}
        </p>
        <p className="mt-1 text-[12.5px] text-ink-3">HTTP {error.status}</p>
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
      {!first && !list.isPending && (
        <SimilarModels requestedName={requestedName} parsed={parsed} requestOptions={address} />
      )}
    </div>
  );
}
