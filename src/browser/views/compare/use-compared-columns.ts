import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { ApiError } from "../../data/api/failure.ts";
import type { Answer } from "../../data/api/get-json.ts";
import { modelQueries } from "../../data/api/model-queries.ts";

/** A name that is compared and what the API answers about it. */
export interface ComparedColumn {
  /** An ID or an alias. */
  readonly requestedName: string;
  /** Null while there is no answer; with an error, the previous answer. */
  readonly model: ModelInfo | null;
  /** When a stale answer from the server's cache was true, in RFC 3339; else null. */
  readonly staleSince: string | null;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

/**
 * What the API answers about each name, each with a retrieve of its own, so that a failure hides no
 * other answer. While a name is refetched with other request options, and if they are refused, its
 * previous answer stays.
 */
export function useComparedColumns(
  names: readonly string[],
  requestOptions: RequestOptions,
): ComparedColumn[] {
  const results = useQueries({
    queries: names.map((name) => modelQueries.detail(name, requestOptions)),
  });
  const [previous, setPrevious] = useState<ReadonlyMap<string, Answer<ModelInfo>>>(new Map());
  const fresh = names.flatMap((name, at) => {
    const answer = results[at]?.data;
    return answer && previous.get(name)?.meta !== answer.meta ? [[name, answer] as const] : [];
  });
  if (fresh.length > 0) setPrevious(new Map([...previous, ...fresh]));

  return results.map(({ data, error, isFetching, refetch }, at): ComparedColumn => {
    const requestedName = names[at] ?? "";
    const answer = data ?? (isUnknown(error) ? undefined : previous.get(requestedName));
    return {
      requestedName,
      model: answer?.body ?? null,
      staleSince: answer?.meta.staleSince ?? null,
      error: isFetching ? null : error,
      isFetching,
      retry: () => void refetch(),
    };
  });
}

/** Whether the API knows no such model, so that a previous answer would mislead. */
export function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && error.isUnknownModel;
}

/** Whether there is no answer, and none is being fetched. */
export function isUnanswered({ model, isFetching }: ComparedColumn): boolean {
  return model === null && !isFetching;
}
