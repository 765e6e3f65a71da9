import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { isModelId } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import type { Answer } from "../data/api/get-json.ts";
import { ApiError } from "../data/api/failure.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import { storedResponseMeta } from "../data/storage/stored-response-meta.ts";
import { useStoredDetail } from "../data/storage/use-stored-detail.ts";

/** An answer, with what was asked for it. */
interface Told extends Answer<ModelInfo> {
  readonly asked: string;
  readonly betas: readonly string[];
}

/**
 * What the API answers about a name, always by a retrieve.
 *
 * While it is asked with other request options, and if it refuses them, the last answer to the same name stays;
 * before there is one, what an earlier visit was answered is shown.
 */
export function useDetail(asked: string, requestOptions: RequestOptions) {
  const { data, error, isFetching, refetch } = useQuery({
    ...modelQueries.detail(asked, requestOptions),
    enabled: isModelId(asked),
  });
  const [last, setLast] = useState<Told | null>(null);
  if (data && (last?.meta !== data.meta || last.asked !== asked)) {
    setLast({ ...data, asked, betas: requestOptions.betas });
  }
  const kept = useStoredDetail(asked, requestOptions, data);
  // A model that the API does not know any more is not shown as if it did.
  const isGone = error instanceof ApiError && error.status === 404;
  const earlier =
    kept && !isGone
      ? { body: kept.model, meta: storedResponseMeta(kept.at), asked, betas: requestOptions.betas }
      : null;
  const answer = last?.asked === asked ? last : earlier;
  return {
    answer,
    /** When the answer was the truth, if that was on an earlier visit, in milliseconds of the epoch. */
    storedAt: answer !== null && answer === earlier ? answer.meta.receivedAt : null,
    error: isFetching ? null : error,
    isFetching,
    retry: () => void refetch(),
  };
}
export type Detail = ReturnType<typeof useDetail>;
