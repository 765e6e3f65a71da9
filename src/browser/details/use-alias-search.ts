import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { RequestOptions } from "../data/api/request-options.ts";
import { listsInCache, modelQueries } from "../data/api/model-queries.ts";
import { recordAlias, type AliasResolution } from "../data/storage/known-aliases.ts";
import { askAbout } from "../data/storage/ask-about.ts";
import { isDisguised } from "#shared/model-info/is-disguised.ts";
import { candidateNames } from "#shared/model-names/candidate-names.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Answer } from "../data/api/get-json.ts";

interface Round {
  readonly names: readonly string[];
  /** How many of the names have been answered or skipped. */
  readonly done: number;
  readonly skipped: readonly string[];
  /** Why the next name has no answer; pauses the round. */
  readonly failure: Error | null;
  readonly isStopped: boolean;
}

/**
 * Looks up the names that may lead to a model, one after the other and from the beginning, and remembers
 * the answers.
 *
 * A failure pauses the round until the name is retried or skipped; unmounting ends it. Neither the ID
 * nor the request options may change: give the calling component a key made of them.
 *
 * @param resolutions what is known about names with these request options
 */
export function useAliasSearch(
  id: string,
  given: RequestOptions,
  resolutions: readonly AliasResolution[],
) {
  const queryClient = useQueryClient();
  const [requestOptions] = useState(given);
  const [round, setRound] = useState(() => firstOfRound(queryClient, id, resolutions));

  const next = round.isStopped ? undefined : round.names[round.done];
  const pendingName = round.failure ? undefined : next;
  useEffect(() => {
    if (pendingName === undefined) return undefined;
    let isOpen = true;
    askAbout(queryClient, pendingName, requestOptions).then(
      (resolution) => {
        if (!isOpen) return;
        isOpen = false;
        recordAlias(queryClient, requestOptions.workspace, resolution);
        setRound((now) => ({ ...now, done: now.done + 1 }));
      },
      (failure: Error) => {
        if (!isOpen) return;
        isOpen = false;
        setRound((now) => ({ ...now, failure }));
      },
    );
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const { queryKey } = modelQueries.detail(pendingName, requestOptions);
      void queryClient.cancelQueries({ queryKey, exact: true });
    };
  }, [pendingName, queryClient, requestOptions]);

  return {
    round,
    /** The name being looked up, or whose request failed; undefined for none. */
    next,
    start: () => setRound(firstOfRound(queryClient, id, resolutions)),
    stop: () => setRound((now) => ({ ...now, isStopped: true, failure: null })),
    retry: () => setRound((now) => ({ ...now, failure: null })),
    skip: () =>
      setRound((now) => ({
        ...now,
        done: now.done + 1,
        skipped: [...now.skipped, ...now.names.slice(now.done, now.done + 1)],
        failure: null,
      })),
  };
}
/** What `useAliasSearch` returns. */
export type AliasSearch = ReturnType<typeof useAliasSearch>;

/** A round before its first request: the names that led to the model before, and those that its ID suggests. */
function firstOfRound(
  queryClient: QueryClient,
  id: string,
  resolutions: readonly AliasResolution[],
): Round {
  const proven = resolutions.filter((known) => known.id === id).map(({ name }) => name);
  const names = isDisguised(id)
    ? []
    : candidateNames(id, { proven, named: namesInCache(queryClient) });
  return { names, done: 0, skipped: [], failure: null, isStopped: false };
}

/** Every name in this visit's answers: model IDs, and the models to fall back to. */
function namesInCache(queryClient: QueryClient): Set<string> {
  const listed = listsInCache(queryClient)
    .flat()
    .flatMap(({ models }) => models);
  const details = { queryKey: ["models", "detail"] };
  const retrieved = queryClient
    .getQueriesData<Answer<ModelInfo>>(details)
    .flatMap(([, detail]) => (detail ? [detail.body] : []));
  const names = new Set<string>();
  for (const model of [...listed, ...retrieved]) {
    names.add(model.id);
    const fallbacks: unknown = model["allowed_fallback_models"];
    if (!Array.isArray(fallbacks)) continue;
    for (const name of fallbacks) if (typeof name === "string") names.add(name);
  }
  return names;
}
