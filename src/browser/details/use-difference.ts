import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { useCompareWith } from "../data/url/compare-with.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { ApiError } from "../data/api/failure.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import { optionsToCompareWith } from "../data/api/options-to-compare-with.ts";
import { differencesOf } from "#shared/model-info/differences.ts";
import {
  compareWithWords,
  NO_FINDING,
  SAMPLE_FINDS_NOTHING,
} from "#shared/format/difference-words.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { verbatimModel } from "#shared/model-info/verbatim.ts";
import type { Detail } from "./use-detail.ts";

/** An answer that is compared with one on other request options. */
export interface ComparedAnswer {
  readonly requestedName: string;
  readonly requestOptions: RequestOptions;
  readonly detail: Detail;
}

/**
 * What the request options change in the answer for a model, by a second retrieve without the betas or
 * in another workspace. With nothing to compare with, nothing is fetched.
 */
export function useDifference({ requestedName, requestOptions, detail }: ComparedAnswer) {
  const [{ compareWith }, setCompareWith] = useCompareWith();
  const others = optionsToCompareWith(requestOptions, compareWith);
  const { data, error, isFetching, refetch } = useQuery({
    ...modelQueries.detail(requestedName, others ?? requestOptions),
    enabled: others !== null && isRequestable(requestedName),
  });
  const failure = isFetching || others === null ? null : error;
  const isUnknownThere = failure instanceof ApiError && failure.isUnknownModel;
  const here = detail.isFetching || detail.error ? undefined : detail.answer?.body;
  const there = others === null || failure ? undefined : data?.body;
  const differences = useMemo(
    () => (here && there ? differencesOf(verbatimModel(there), verbatimModel(here)) : null),
    [here, there],
  );
  return {
    compareWith,
    onCompareWith: (next: string | null) => void setCompareWith({ compareWith: next }),
    /** The other side as text; null when there is nothing to compare with. */
    words: others && compareWithWords(requestOptions.betas.length, compareWith),
    /** Whether the request with these options failed, so that there is nothing to compare. */
    isRefusedHere: detail.error !== null,
    /** Every difference from there to here; null while an answer is missing. */
    differences,
    /** The answer of the other side, whether or not there is one here. */
    there,
    /** Why the request for the other side failed, including when it knows no such model. */
    failure,
    isUnknownThere,
    /** Why no difference means nothing; null where the server shows that it knows of such options. */
    noFinding: noFindingOf(here, detail.answer?.meta.source?.kind),
    retry: () => void refetch(),
  };
}

function noFindingOf(here: ModelInfo | undefined, source: "live" | "sample" | undefined) {
  if (source === "sample") return SAMPLE_FINDS_NOTHING;
  return here && remarksOn.has(here) && here.lifecycle == null ? NO_FINDING : null;
}

/** What `useDifference` returns. */
export type ModelDifference = ReturnType<typeof useDifference>;
