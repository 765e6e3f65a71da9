import { queryOptions } from "@tanstack/react-query";
import { connectionStore } from "../api/connection.ts";

/**
 * What is remembered of names that the API was asked about, for whoever answers now and a workspace.
 *
 * Kept in the browser and not asked of the API; read when first needed, so it costs no first view.
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
