import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { fetchModel } from "../../data/api/fetch-model.ts";
import { createLookupQueue, type LookupQueue } from "../../data/api/create-lookup-queue.ts";

/** A name is not looked up while it is being typed, in milliseconds. */
const TYPING_MS = 400;

/** The outcomes with the request options of the address; kept while another view is shown. */
let current: { readonly key: string; readonly queue: LookupQueue } | null = null;

/** Looks spellings up, with request options: for each the names to try in order. */
export function useLookupQueue(
  spellings: readonly (readonly string[])[],
  requestOptions: RequestOptions,
): LookupQueue {
  const queryClient = useQueryClient();
  const key = JSON.stringify([requestOptions.betas, requestOptions.workspace]);
  const queue = useMemo(() => queueFor(key, queryClient), [key, queryClient]);
  useSyncExternalStore(queue.subscribe, queue.version);
  useEffect(() => {
    const timer = setTimeout(() => queue.want(spellings), TYPING_MS);
    return () => clearTimeout(timer);
  }, [queue, spellings]);
  return queue;
}

/** Ends an audit: the next one begins with lookups, though this one may have been stopped. */
export function endLookups(): void {
  current?.queue.stop();
  current = null;
}

function queueFor(key: string, queryClient: QueryClient): LookupQueue {
  if (current?.key === key) return current.queue;
  endLookups();
  const [betas, workspace] = JSON.parse(key) as [string[], string];
  const queue = createLookupQueue(async (name) => {
    // An audit is about today: an answer from before will not do.
    const answer = await fetchModel(queryClient, name, { betas, workspace }, 0);
    return answer.body;
  });
  current = { key, queue };
  return queue;
}
