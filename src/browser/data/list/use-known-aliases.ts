import { useQuery } from "@tanstack/react-query";
import type { KnownAliases } from "../storage/known-aliases.ts";
import { namesQuery } from "../storage/names-query.ts";

/**
 * What is known of names that lead to models, once it is needed and has been read.
 *
 * A hook, and not a query in the view, which is compiled and would not see that someone else answers.
 */
export function useKnownAliases(workspace: string, isNeeded: boolean): KnownAliases | undefined {
  return useQuery({ ...namesQuery(workspace), enabled: isNeeded }).data;
}
