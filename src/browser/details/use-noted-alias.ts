import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { RequestOptions } from "../data/api/request-options.ts";
import { recordAlias } from "../data/storage/known-aliases.ts";
import { provenBy } from "./ask-about.ts";
import type { Detail } from "./use-detail.ts";

/** Remembers what a name leads to that the reader has looked up, for the search and the aliases. */
export function useNotedAlias(asked: string, { workspace }: RequestOptions, detail: Detail): void {
  const queryClient = useQueryClient();
  const answer = detail.isFetching || detail.error ? null : detail.answer;
  useEffect(() => {
    if (!answer || answer.body.id === asked) return;
    recordAlias(
      queryClient,
      workspace,
      provenBy(asked, { betas: answer.betas, workspace }, answer),
    );
  }, [queryClient, asked, workspace, answer]);
}
