import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LIFECYCLES } from "#contract/lifecycle.ts";
import { LIMIT_MAX } from "#contract/question.ts";
import type { Terms } from "../api/ask.ts";
import { knownIds } from "../api/known-ids.ts";
import { useWalk, type Walk } from "../listing/use-walk.ts";

const everything = () => true;

/**
 * Every ID the API lists, retired ones too; until the list is here, those of earlier lists. It is the
 * same set for as long as the IDs are the same.
 */
export function useKnownIds({ betas, workspace }: Terms): {
  readonly known: ReadonlySet<string>;
  readonly walk: Walk;
} {
  const queryClient = useQueryClient();
  const walk = useWalk({ betas, workspace, limit: LIMIT_MAX, lifecycle: LIFECYCLES }, everything);
  const [known, setKnown] = useState<ReadonlySet<string>>(() => knownIds(queryClient));
  const [seen, setSeen] = useState(walk.state);
  // Not page by page: other IDs have all the texts read again.
  if (seen !== walk.state) {
    setSeen(walk.state);
    const next = knownIds(queryClient);
    if (next.size !== known.size || [...next].some((id) => !known.has(id))) setKnown(next);
  }
  return { known, walk };
}
