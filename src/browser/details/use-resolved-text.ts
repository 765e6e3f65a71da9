import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { modelQueries } from "../data/api/model-queries.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import {
  resolvedTextQuery,
  resolveAtOnce,
  type ResolvedText,
} from "../data/api/resolved-text-query.ts";
import { useListedModels } from "../data/api/use-listed-models.ts";
import type { Detail } from "./use-detail.ts";

/** What the text of the address means; undefined while it is read, and null where that failed. */
export function useResolvedText(
  text: string | null,
  requestOptions: RequestOptions,
): ResolvedText | null | undefined {
  const known = text === null ? null : resolveAtOnce(text);
  const isListed = useListedModels(text === null || known ? [] : [text]).size > 0;
  const atOnce = text !== null && isListed ? { name: text, parsed: null } : known;
  const { data, isError } = useQuery({
    ...resolvedTextQuery(text ?? "", requestOptions),
    enabled: text !== null && atOnce === null,
  });
  return atOnce ?? data ?? (isError ? null : undefined);
}

/** Lets everything else on the page know which model a platform's spelling has led to. */
export function useSharedAnswer(
  text: string | null,
  name: string | null,
  { answer, storedAt }: Detail,
  { betas, workspace }: RequestOptions,
): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (
      text === null ||
      text === name ||
      !answer ||
      storedAt !== null ||
      answer.requestedName !== name
    ) {
      return;
    }
    const { queryKey } = modelQueries.detail(text, { betas, workspace });
    queryClient.setQueryData(queryKey, { body: answer.body, meta: answer.meta });
  }, [queryClient, text, name, answer, storedAt, betas, workspace]);
}
