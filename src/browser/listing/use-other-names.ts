import { useQuery } from "@tanstack/react-query";
import type { OtherNames } from "./model-columns.ts";
import { namesQuery } from "./names-query.ts";

/**
 * The names that models are found under beside their IDs, once they are needed and have been read.
 *
 * A hook, and not a query in the view, which is compiled and would not see that someone else answers.
 */
export function useOtherNames(workspace: string, isNeeded: boolean): OtherNames | undefined {
  return useQuery({ ...namesQuery(workspace), enabled: isNeeded }).data?.byId;
}
