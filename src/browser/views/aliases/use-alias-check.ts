import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { formatSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { connectionStore } from "../../data/api/connection.ts";
import { createLookupQueue, type LookupQueue } from "../../data/api/create-lookup-queue.ts";
import { fetchModel } from "../../data/api/fetch-model.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { resolutionBy } from "../../data/storage/ask-about.ts";
import { recordAlias } from "../../data/storage/known-aliases.ts";
import { createStore } from "../../ui/create-store.ts";
import { useStore } from "../../ui/use-store.ts";

/** How far a check is. */
export interface CheckProgress {
  readonly state: ReturnType<LookupQueue["state"]>;
  /** How many names were answered, with a model or that there is none; a failure is no answer. */
  readonly done: number;
  readonly total: number;
}

/** A check of all aliases, whose answers are recorded as they come. */
interface Check {
  /** The request options as JSON. */
  readonly key: string;
  /** Who answered when it began; null where nobody had yet. */
  readonly source: string | null;
  readonly names: readonly string[];
  readonly queue: LookupQueue;
}

/** The latest check; it goes on while another view is shown. */
const checkStore = createStore<Check | null>(null);

const nothing = () => () => undefined;
const never = () => 0;

/** The check of the aliases with some request options, and how to begin one. */
export function useAliasCheck(requestOptions: RequestOptions) {
  const queryClient = useQueryClient();
  const latest = useStore(checkStore);
  const source = useStore(connectionStore)?.source;
  const answering = source ? formatSource(source) : null;
  const key = JSON.stringify([requestOptions.betas, requestOptions.workspace]);
  const isOurs = latest?.key === key && (latest.source ?? answering) === answering;
  const check = isOurs ? latest : null;
  const version = useSyncExternalStore(
    check?.queue.subscribe ?? nothing,
    check?.queue.version ?? never,
  );
  const progress = useMemo(() => progressAt(version, check), [version, check]);
  return {
    queue: check?.queue ?? null,
    /** Null before the first check. */
    progress,
    version,
    begin: (names: readonly string[]) => {
      latest?.queue.stop();
      const queue = createLookupQueue(checking(queryClient, requestOptions));
      checkStore.set({ key, source: answering, names, queue });
      queue.want(names.map((name) => [name]));
      // More than are looked up unprompted: it was asked for.
      if (queue.state() === "stopped") queue.resume();
    },
  };
}

/** The version says that outcomes have changed, which nothing else would. */
function progressAt(_version: number, check: Check | null): CheckProgress | null {
  if (check === null) return null;
  const { queue, names } = check;
  const answered = names.filter((name) => {
    const kind = queue.outcomeOf(name)?.kind;
    return kind === "answered" || kind === "unknown";
  });
  return { state: queue.state(), done: answered.length, total: names.length };
}

/** Looks a name up as of now and records what it leads to, also that it leads nowhere. */
function checking(queryClient: QueryClient, requestOptions: RequestOptions) {
  return async (name: string): Promise<ModelInfo> => {
    const answering = fetchModel(queryClient, name, requestOptions, 0);
    const resolution = await resolutionBy(name, requestOptions, answering);
    recordAlias(queryClient, requestOptions.workspace, resolution, "check");
    // Throws what is no such model, too: the queue counts it as an answer.
    return (await answering).body;
  };
}
