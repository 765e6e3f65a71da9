import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { storeLook, readHistory, type Identity, type StoredHistory } from "./stored-history.ts";
import { idsInCache } from "../../data/api/ids-in-cache.ts";
import { delay } from "../../ui/delay.ts";
import { IncompleteLook, PAGE_SIZE, takeLook, takeLookOfAnyGateway } from "./take-look.ts";

/** The server keeps an answer as long, so looking again sooner would see the same. */
const FRESH_MS = 60_000;
/** How often it is seen whether the page has come to rest. */
const REST_MS = 2000;

/** What is known of a catalogue, and how it is looked at. */
export const changesQueries = {
  /** The history of a catalogue as this browser keeps it; looks put their outcome in its place. */
  history: (identity: Identity) =>
    queryOptions({
      queryKey: ["changes", "history", identity],
      queryFn: async () => readHistory(identity),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** A look of the reader's own, at any gateway and any size; the answer is when it was taken. */
  look: (workspace: string, onLoaded: (count: number) => void) =>
    queryOptions({
      queryKey: ["changes", "look", workspace],
      queryFn: async ({ signal, client }) => {
        onLoaded(0);
        const question = { workspace, extent: "whole" } as const;
        const look = await takeLookOfAnyGateway(question, signal, onLoaded);
        signal.throwIfAborted();
        const identity = { source: look.source, workspace };
        await put(client, identity, await storeLook(identity, look));
        return look.at;
      },
      staleTime: FRESH_MS,
    }),

  /**
   * A look by the way, once for each workspace of a visit, when nothing else is being asked: only
   * where it takes a single question, which is put as the last look did.
   */
  quietLook: ({ source, workspace }: Identity) =>
    queryOptions({
      queryKey: ["changes", "quiet", workspace],
      queryFn: async ({ signal, client }) => {
        const known = await readHistory({ source, workspace });
        const last = known?.history.looks[0];
        if (last !== undefined && Date.now() - last < FRESH_MS) return last;
        do {
          await delay(REST_MS);
          signal.throwIfAborted();
        } while (client.isFetching({ queryKey: ["models"] }) > 0);
        if (idsInCache(client).size > PAGE_SIZE) throw new IncompleteLook("more-pages");
        const scope = known?.history.scope ?? "every-stage";
        const look = await takeLook({ workspace, scope, extent: "one-page" }, signal, () => {});
        const identity = { source: look.source, workspace };
        await put(client, identity, await storeLook(identity, look));
        return look.at;
      },
      staleTime: Number.POSITIVE_INFINITY,
      // What nobody asked for is not tried again.
      retryOnMount: false,
    }),
};

/** Puts a history where whoever shows it finds it, whatever is being read from the store just now. */
export async function put(
  client: QueryClient,
  identity: Identity,
  kept: StoredHistory,
): Promise<void> {
  const { queryKey } = changesQueries.history(identity);
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, kept);
}
