import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { trimValue } from "../../data/url/parse.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { ApiError } from "../../data/api/failure.ts";
import type { Answer } from "../../data/api/get-json.ts";
import { modelInCache } from "../../data/api/ids-in-cache.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { readingQuery, resolveAtOnce } from "../../data/api/reading-query.ts";

/** A name that is compared and what the API answers about it. */
export interface ComparedColumn {
  /** As in the address: a name in anyone's spelling, or something that is none. */
  readonly text: string;
  /** What the API is asked for, an ID or an alias; the text where there is nothing to ask. */
  readonly requestedName: string;
  /** What the name was read from; null for the API's own spelling. */
  readonly reading: NameReading | null;
  /** Null while there is no answer; with an error, the previous answer. */
  readonly model: ModelInfo | null;
  /** Whether the model is as the list has it, because its ID cannot be requested. */
  readonly isListed: boolean;
  /** When a stale answer from the server's cache was true, in RFC 3339; else null. */
  readonly staleSince: string | null;
  readonly error: Error | null;
  /** Whether the text names no single model, so that nothing is asked. */
  readonly isNoName: boolean;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

/**
 * What the API answers about each name, each with a retrieve of its own, so that a failure hides no
 * other answer. While a name is refetched with other request options, and if they are refused, its
 * previous answer stays.
 */
export function useComparedColumns(
  texts: readonly string[],
  requestOptions: RequestOptions,
): ComparedColumn[] {
  const queryClient = useQueryClient();
  const resolved = useResolvedTexts(texts, requestOptions);
  const names = resolved.map((one) => one?.name ?? null);
  const results = useQueries({
    queries: names.map((name, at) => ({
      ...modelQueries.detail(name ?? texts[at] ?? "", requestOptions),
      enabled: name !== null && isRequestable(name),
    })),
  });
  const [previous, setPrevious] = useState<ReadonlyMap<string, Answer<ModelInfo>>>(new Map());
  const fresh = names.flatMap((name, at) => {
    const answer = results[at]?.data;
    return name !== null && answer && previous.get(name)?.meta !== answer.meta
      ? [[name, answer] as const]
      : [];
  });
  if (fresh.length > 0) setPrevious(new Map([...previous, ...fresh]));

  return results.map(({ data, error, isFetching, refetch }, at): ComparedColumn => {
    const text = texts[at] ?? "";
    const name = names[at] ?? null;
    const answer = data ?? (isUnknown(error) ? undefined : previous.get(name ?? ""));
    const listed = name !== null && !isRequestable(name) ? modelInCache(queryClient, name) : null;
    return {
      text,
      requestedName: name ?? trimValue(text),
      reading: resolved[at]?.reading ?? null,
      model: answer?.body ?? listed,
      isListed: !answer && listed !== null,
      staleSince: answer?.meta.staleSince ?? null,
      error: isFetching ? null : error,
      isNoName: resolved[at] !== undefined && name === null,
      isFetching: isFetching || resolved[at] === undefined,
      retry: () => void refetch(),
    };
  });
}

/** What each text means; undefined while it is read. */
function useResolvedTexts(texts: readonly string[], requestOptions: RequestOptions) {
  const results = useQueries({
    queries: texts.map((text) => ({
      ...readingQuery(text, requestOptions),
      enabled: resolveAtOnce(text) === null,
    })),
  });
  return texts.map((text, at) => {
    const result = results[at];
    // Where the reader of names could not be loaded, the API may still know the text.
    const unread = { name: isRequestable(text) ? text : null, reading: null };
    return resolveAtOnce(text) ?? result?.data ?? (result?.isError ? unread : undefined);
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
