import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { connectionStore } from "../../data/api/connection.ts";
import { useStore } from "../../ui/use-store.ts";
import { likelySource } from "../../data/storage/stored-visit.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { changesQueries, put } from "./changes-queries.ts";
import { markSeen } from "./history.ts";
import { storeMarkSeen } from "./stored-history.ts";

/** A look that takes longer than this can be stopped. */
const SLOW_MS = 1000;

/**
 * The history of the catalogue that answers, and the looks at it: one when the view is opened, and
 * more as the reader asks for them.
 */
export function useChanges(workspace: string) {
  const queryClient = useQueryClient();
  // The source is known with the first answer; until then it is the one of the last visit.
  useStore(connectionStore);
  const identity = { source: likelySource() ?? "", workspace };
  const [loaded, setLoaded] = useState(0);
  const [isStopped, setIsStopped] = useState(false);
  const lookOptions = changesQueries.look(workspace, setLoaded);
  const look = useQuery(lookOptions);
  const { data: kept, isPending } = useQuery(changesQueries.history(identity));

  return {
    identity,
    /** Null when nothing is known, or not read yet. */
    kept: kept ?? null,
    isReading: isPending,
    isLooking: look.isFetching,
    /** Whether the look lasts so long that it can be stopped. */
    isSlow: useIsLasting(look.isFetching, SLOW_MS),
    isStopped: isStopped && !look.isFetching,
    /** How many models the look has seen so far. */
    loaded,
    error: look.isFetching ? null : look.error,
    look: () => {
      setIsStopped(false);
      void look.refetch();
    },
    stop: () => {
      setIsStopped(true);
      void queryClient.cancelQueries({ queryKey: lookOptions.queryKey });
    },
    markSeen: async () => {
      if (!kept) return;
      const lookedAt = kept.history.looks[0] ?? 0;
      await put(queryClient, identity, { ...kept, history: markSeen(kept.history, lookedAt) });
      await storeMarkSeen(identity, lookedAt);
    },
  };
}
export type ChangesState = ReturnType<typeof useChanges>;
