import { useQuery } from "@tanstack/react-query";
import type { KnownAliases } from "../storage/known-aliases.ts";
import { namesQuery } from "../storage/names-query.ts";

/**
 * The known aliases of models, once they are needed and have been read.
 *
 * A hook and not a query in the view: the compiled view would not notice when the source changes.
 */
export function useKnownAliases(workspace: string, isNeeded: boolean): KnownAliases | undefined {
  return useQuery({ ...namesQuery(workspace), enabled: isNeeded }).data;
}
