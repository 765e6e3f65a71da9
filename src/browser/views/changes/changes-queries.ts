import { queryOptions, type QueryClient } from "@tanstack/react-query";
import {
  storeSnapshot,
  readHistory,
  readModels,
  type Identity,
  type StoredHistory,
} from "./history/stored-history.ts";
import { readDatedEvents } from "./history/encoded-models.ts";
import { idsInCache } from "../../data/api/ids-in-cache.ts";
import { delay } from "../../ui/delay.ts";
import {
  IncompleteSnapshot,
  PAGE_SIZE,
  takeSnapshot,
  takeSnapshotOfAnyGateway,
} from "./history/take-snapshot.ts";

/** The server caches an answer for as long, so checking again sooner would see the same. */
const FRESH_MS = 60_000;
/** How often it is checked whether the page is idle. */
const IDLE_POLL_MS = 2000;

/** What is known of a catalogue, and how its snapshots are taken. */
export const changesQueries = {
  /** The history of a catalogue as this browser stores it; snapshots replace it with their outcome. */
  history: (identity: Identity) =>
    queryOptions({
      queryKey: ["changes", "history", identity],
      queryFn: async () => readHistory(identity),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** What the dates of the latest snapshot say about the last year; a new snapshot replaces it. */
  datedEvents: (identity: Identity) =>
    queryOptions({
      queryKey: ["changes", "dated", identity],
      queryFn: async () =>
        readDatedEvents((await readModels(identity)) ?? { texts: [] }, Date.now()),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** A snapshot the reader asks for, of any gateway and any size; resolves to when it was taken. */
  snapshot: (workspace: string, onLoaded: (count: number) => void) =>
    queryOptions({
      queryKey: ["changes", "snapshot", workspace],
      queryFn: async ({ signal, client }) => {
        onLoaded(0);
        const request = { workspace, extent: "whole" } as const;
        const snapshot = await takeSnapshotOfAnyGateway(request, signal, onLoaded);
        signal.throwIfAborted();
        const identity = { source: snapshot.source, workspace };
        await put(client, identity, await storeSnapshot(identity, snapshot));
        const { queryKey } = changesQueries.datedEvents(identity);
        const dated = await readDatedEvents(snapshot.models, snapshot.at);
        await client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, dated);
        return snapshot.at;
      },
      staleTime: FRESH_MS,
    }),

  /**
   * A snapshot in the background, once per visit and workspace, when nothing else is being fetched:
   * only where it takes a single request, which is sent the way the last snapshot's was.
   */
  backgroundSnapshot: ({ source, workspace }: Identity) =>
    queryOptions({
      queryKey: ["changes", "quiet", workspace],
      queryFn: async ({ signal, client }) => {
        const known = await readHistory({ source, workspace });
        const last = known?.history.snapshotTimes[0];
        if (last !== undefined && Date.now() - last < FRESH_MS) return last;
        do {
          await delay(IDLE_POLL_MS);
          signal.throwIfAborted();
        } while (client.isFetching({ queryKey: ["models"] }) > 0);
        if (idsInCache(client).size > PAGE_SIZE) throw new IncompleteSnapshot("more-pages");
        const scope = known?.history.scope ?? "every-lifecycle";
        const snapshot = await takeSnapshot(
          { workspace, scope, extent: "one-page" },
          signal,
          () => {},
        );
        const identity = { source: snapshot.source, workspace };
        await put(client, identity, await storeSnapshot(identity, snapshot));
        return snapshot.at;
      },
      staleTime: Number.POSITIVE_INFINITY,
      // Background requests are not retried.
      retryOnMount: false,
    }),
};

/** Puts a history into the cache, overriding any read from the store that is still under way. */
export async function put(
  client: QueryClient,
  identity: Identity,
  stored: StoredHistory,
): Promise<void> {
  const { queryKey } = changesQueries.history(identity);
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, stored);
}
