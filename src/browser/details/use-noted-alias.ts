import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RequestOptions } from "../data/api/request-options.ts";
import type { Detail } from "./use-detail.ts";

/** Remembers what a looked-up name resolves to, for the search and the aliases. */
export function useNotedAlias(
  requestedName: string,
  { workspace }: RequestOptions,
  detail: Detail,
): void {
  const queryClient = useQueryClient();
  const answer = detail.isFetching || detail.error ? null : detail.answer;
  useEffect(() => {
    if (!answer || answer.body.id === requestedName) return;
    const options = { betas: answer.betas, workspace };
    import("../data/storage/known-aliases.ts").then(
      ({ provenBy, recordAlias }) =>
        recordAlias(queryClient, workspace, provenBy(requestedName, options, answer)),
      // It is looked up again when it is needed.
      () => null,
    );
  }, [queryClient, requestedName, workspace, answer]);
}
