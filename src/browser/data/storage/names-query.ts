import { queryOptions } from "@tanstack/react-query";
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
