import { queryOptions, useQuery } from "@tanstack/react-query";
import { connectionStore } from "../api/connection.ts";

/**
 * The aliases that were resolved so far, for the current source and a workspace.
 *
 * Stored in the browser, not fetched; read when first needed, so that it does not delay the first view.
 * Change it with `recordAlias`.
 */
export function namesQuery(workspace: string) {
  const source = connectionStore.get()?.source ?? null;
  return queryOptions({
    queryKey: ["names", source, workspace],
    queryFn: async () => (await import("./known-aliases.ts")).readKnownAliases(source, workspace),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * The known aliases of models, once they are needed and have been read.
 *
 * A hook and not a query in the view: the compiled view would not notice when the source changes.
 */
export function useKnownAliases(workspace: string, isNeeded: boolean) {
  return useQuery({ ...namesQuery(workspace), enabled: isNeeded }).data;
}
