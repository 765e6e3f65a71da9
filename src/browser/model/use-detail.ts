import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ModelInfo } from "#contract/model-info.ts";
import { isModelId } from "#contract/question.ts";
import type { Terms } from "../api/ask.ts";
import type { Answer } from "../api/get-json.ts";
import { modelQueries } from "../api/model-queries.ts";

/** An answer, with what was asked for it. */
interface Told extends Answer<ModelInfo> {
  readonly asked: string;
  readonly betas: readonly string[];
}

/**
 * What the API answers about a name, always by a retrieve.
 *
 * While it is asked on other terms, and if it refuses them, the last answer to the same name stays.
 */
export function useDetail(asked: string, terms: Terms) {
  const isAskable = isModelId(asked);
  const { data, error, isFetching, refetch } = useQuery({
    ...modelQueries.detail(asked, terms),
    enabled: isAskable,
  });
  const [kept, setKept] = useState<Told | null>(null);
  if (data && (kept?.receipt !== data.receipt || kept.asked !== asked)) {
    setKept({ ...data, asked, betas: terms.betas });
  }
  return {
    /** Whether the name can be put to the API at all. */
    isAskable,
    answer: kept?.asked === asked ? kept : null,
    error: isFetching ? null : error,
    isFetching,
    retry: () => void refetch(),
  };
}
export type Detail = ReturnType<typeof useDetail>;
