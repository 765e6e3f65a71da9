import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import type { Answer } from "../data/api/get-json.ts";
import { ApiError } from "../data/api/failure.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import { useListedModels } from "../data/api/use-listed-models.ts";
import { storedResponseMeta } from "../data/storage/stored-response-meta.ts";
import { useStoredDetail } from "../data/storage/use-stored-detail.ts";

interface DetailAnswer extends Answer<ModelInfo> {
  readonly requestedName: string;
  readonly betas: readonly string[];
}

/**
 * What the API answers about a name, always by a retrieve.
 *
 * While it is refetched with other request options, and if the API refuses them, the last answer for
 * the same name stays; before there is one, the answer of an earlier visit is shown, or what the list
 * says.
 */
export function useDetail(requestedName: string, requestOptions: RequestOptions) {
  const { data, error, isFetching, refetch } = useQuery({
    ...modelQueries.detail(requestedName, requestOptions),
    enabled: isRequestable(requestedName),
  });
  const [last, setLast] = useState<DetailAnswer | null>(null);
  if (data && (last?.meta !== data.meta || last.requestedName !== requestedName)) {
    setLast({ ...data, requestedName, betas: requestOptions.betas });
  }
  const stored = useStoredDetail(requestedName, requestOptions, data);
  // A model that the API no longer knows is not shown as if it did.
  const isGone = error instanceof ApiError && error.isUnknownModel;
  const earlier =
    stored && !isGone
      ? {
          body: stored.model,
          meta: storedResponseMeta(stored.at),
          requestedName,
          betas: requestOptions.betas,
        }
      : null;
  const answer = last?.requestedName === requestedName ? last : earlier;
  const listed = useListedModels(answer === null ? [requestedName] : []).get(requestedName);
  return {
    answer,
    /** The model as the list has it, while there is no answer; null where it is not listed. */
    listed: listed ?? null,
    /** When the answer was true, if that was on an earlier visit, in milliseconds of the Unix epoch. */
    storedAt: answer !== null && answer === earlier ? answer.meta.receivedAt : null,
    error: isFetching ? null : error,
    isFetching,
    retry: () => void refetch(),
  };
}
/** What `useDetail` returns. */
export type Detail = ReturnType<typeof useDetail>;
