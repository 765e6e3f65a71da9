import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { createAsking, type Asking } from "./create-asking.ts";

/** A name is not asked while it is being typed, in milliseconds. */
const TYPING_MS = 400;

/** What came of the names with the request options of the address; kept while another view is shown. */
let current: { readonly key: string; readonly asking: Asking } | null = null;

/** Asks the API for names, with request options, and tells what came of it. */
export function useAsking(names: readonly string[], requestOptions: RequestOptions): Asking {
  const queryClient = useQueryClient();
  const key = JSON.stringify([requestOptions.betas, requestOptions.workspace]);
  const asking = useMemo(() => askingOn(key, queryClient), [key, queryClient]);
  useSyncExternalStore(asking.subscribe, asking.version);
  useEffect(() => {
    const timer = setTimeout(() => asking.want(names), TYPING_MS);
    return () => clearTimeout(timer);
  }, [asking, names]);
  return asking;
}

/** Ends an audit: the next one begins by asking, though this one may have been stopped. */
export function endAsking(): void {
  current?.asking.stop();
  current = null;
}

function askingOn(key: string, queryClient: QueryClient): Asking {
  if (current?.key === key) return current.asking;
  endAsking();
  const [betas, workspace] = JSON.parse(key) as [string[], string];
  const asking = createAsking(async (name) => {
    const detail = modelQueries.detail(name, { betas, workspace });
    // An audit is about today: an answer from before will not do.
    const answer = await queryClient.fetchQuery({ ...detail, staleTime: 0 });
    return answer.body;
  });
  current = { key, asking };
  return asking;
}
