import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { connectionStore } from "../../data/api/connection.ts";
import { useStore } from "../../ui/use-store.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { changesQueries, put } from "./changes-queries.ts";
import { markSeen } from "./history/history.ts";
import { storeMarkSeen } from "./history/stored-history.ts";

/** A snapshot that takes longer than this can be stopped. */
const SLOW_MS = 1000;

/**
 * The history of the catalogue that answers, and its snapshots: one when the view is opened, and more
 * whenever the reader checks.
 */
export function useChanges(workspace: string) {
  const queryClient = useQueryClient();
  // The source is known from the first answer on; until then it is that of the last visit.
  useStore(connectionStore);
  const identity = { source: likelySource() ?? "", workspace };
  const [loaded, setLoaded] = useState(0);
  const [isStopped, setIsStopped] = useState(false);
  const snapshotOptions = changesQueries.snapshot(workspace, setLoaded);
  const snapshot = useQuery(snapshotOptions);
  const { data: stored, isPending } = useQuery(changesQueries.history(identity));
  const { data: dated } = useQuery(changesQueries.datedEvents(identity));

  return {
    identity,
    /** Null when nothing is known, or it has not been read yet. */
    stored: stored ?? null,
    /** What the API's own dates say about the last year, newest first. */
    dated: dated ?? [],
    isReading: isPending,
    isChecking: snapshot.isFetching,
    /** Whether the snapshot takes so long that it can be stopped. */
    isSlow: useIsLasting(snapshot.isFetching, SLOW_MS),
    isStopped: isStopped && !snapshot.isFetching,
    /** How many models the snapshot has so far. */
    loaded,
    error: snapshot.isFetching ? null : snapshot.error,
    check: () => {
      setIsStopped(false);
      void snapshot.refetch();
    },
    stop: () => {
      setIsStopped(true);
      void queryClient.cancelQueries({ queryKey: snapshotOptions.queryKey });
    },
    markSeen: async () => {
      if (!stored) return;
      const takenAt = stored.history.snapshotTimes[0] ?? 0;
      await put(queryClient, identity, { ...stored, history: markSeen(stored.history, takenAt) });
      await storeMarkSeen(identity, takenAt);
    },
  };
}
/** What `useChanges` returns. */
export type ChangesState = ReturnType<typeof useChanges>;
