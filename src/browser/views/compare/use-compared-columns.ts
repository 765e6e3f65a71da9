import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { isFromElsewhere } from "#shared/model-info/own-id.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { trimValue } from "../../data/url/parse-list-query.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { ApiError } from "../../data/api/failure.ts";
import type { Answer } from "../../data/api/get-json.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { resolvedTextQuery, resolveAtOnce } from "../../data/api/resolved-text-query.ts";
import { useListedModels } from "../../data/api/use-listed-models.ts";

/** A name that is compared and what the API answers about it. */
export interface ComparedColumn {
  /** As in the address: a name in anyone's spelling, or something that is none. */
  readonly text: string;
  /** What the API is asked for, an ID or an alias; the text where there is nothing to ask. */
  readonly requestedName: string;
  /** What the name was read from; null for the API's own spelling. */
  readonly parsed: ParsedName | null;
  /** Null while there is no answer; with an error, the previous answer. */
  readonly model: ModelInfo | null;
  /** Whether the model is as the list has it, because its server has not answered for it alone. */
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
  const listedModels = useListedModels(texts.flatMap((text) => [text, trimValue(text)]));
  const resolved = useResolvedTexts(texts, listedModels, requestOptions);
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
    const listed = listedModels.get(name ?? "") ?? null;
    const isListed =
      !answer &&
      listed !== null &&
      (!isRequestable(listed.id) || isWithoutRoute(error) || (!!error && isFromElsewhere(listed)));
    return {
      text,
      requestedName: name ?? trimValue(text),
      parsed: resolved[at]?.parsed ?? null,
      model: answer?.body ?? (isListed ? listed : null),
      isListed,
      staleSince: answer?.meta.staleSince ?? null,
      error: isFetching || (isListed && isWithoutRoute(error)) ? null : error,
      isNoName: resolved[at] !== undefined && name === null,
      isFetching: isFetching || resolved[at] === undefined,
      retry: () => void refetch(),
    };
  });
}

/** What each text means; undefined while it is read. */
function useResolvedTexts(
  texts: readonly string[],
  listed: ReadonlyMap<string, ModelInfo>,
  requestOptions: RequestOptions,
) {
  const atOnce = texts.map((text) =>
    listed.has(text) ? { name: text, parsed: null } : resolveAtOnce(text),
  );
  const results = useQueries({
    queries: texts.map((text, at) => ({
      ...resolvedTextQuery(text, requestOptions),
      enabled: atOnce[at] === null,
    })),
  });
  return texts.map((text, at) => {
    const result = results[at];
    // Where the reader of names could not be loaded, the API may still know the text.
    const unread = { name: isRequestable(text) ? text : null, parsed: null };
    return atOnce[at] ?? result?.data ?? (result?.isError ? unread : undefined);
  });
}

/** Whether the API knows no such model, so that a previous answer would mislead. */
export function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && error.isUnknownModel;
}

/** Whether the server answers for no single model at all. */
export function isWithoutRoute(error: Error | null): boolean {
  return error instanceof ApiError && error.reason === "no-model-route";
}

/** Whether there is no answer, and none is being fetched. */
export function isUnanswered({ model, isFetching }: ComparedColumn): boolean {
  return model === null && !isFetching;
}
