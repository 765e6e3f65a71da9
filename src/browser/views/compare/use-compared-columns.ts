import { useQuery } from "@tanstack/react-query";
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
  /** Null while there is no answer; with an error, the answer from before. */
  readonly model: ModelInfo | null;
  /** When an answer from the server's store was the truth, in RFC 3339; else null. */
  readonly staleSince: string | null;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

/**
 * What the API answers about each name, always by a retrieve of its own, so that one that fails hides
 * no other. While a name is asked with other request options, and if they are refused, its last answer stays.
 */
export function useComparedColumns(
  names: readonly string[],
  requestOptions: RequestOptions,
): ComparedColumn[] {
  const slot = (at: number) => ({
    ...modelQueries.detail(names[at] ?? "", requestOptions),
    enabled: at < names.length,
  });
  // One by one, as many as can be compared: `useQueries` would put a kilobyte into the first view.
  const slots = [
    useQuery(slot(0)),
    useQuery(slot(1)),
    useQuery(slot(2)),
    useQuery(slot(3)),
    useQuery(slot(4)),
    useQuery(slot(5)),
  ];
  const results = slots.slice(0, names.length);
  const [kept, setStored] = useState<ReadonlyMap<string, Answer<ModelInfo>>>(new Map());
  const fresh = names.flatMap((name, at) => {
    const answer = results[at]?.data;
    return answer && kept.get(name)?.meta !== answer.meta ? [[name, answer] as const] : [];
  });
  if (fresh.length > 0) setStored(new Map([...kept, ...fresh]));

  return results.map(({ data, error, isFetching, refetch }, at): ComparedColumn => {
    const requestedName = names[at] ?? "";
    const answer = data ?? (isUnknown(error) ? undefined : kept.get(requestedName));
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

/** Whether the API knows nothing of that name, so that an answer from before would mislead. */
export function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** Whether there is no answer and none on its way. */
export function isUnanswered({ model, isFetching }: ComparedColumn): boolean {
  return model === null && !isFetching;
}
