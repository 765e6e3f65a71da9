import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { newestActiveByLine } from "#shared/model-info/newest-of-line.ts";
import type { WalkedPage } from "./fetch-pages.ts";
import { listsInCache } from "./model-queries.ts";

/** Models as the lists of this visit have them, by ID, as soon as a list has reached them. */
export function useListedModels(ids: readonly string[]): ReadonlyMap<string, ModelInfo> {
  return useLists(JSON.stringify(ids), (key) => {
    const missing = new Set(JSON.parse(key) as string[]);
    let models: ReadonlyMap<string, ModelInfo> = new Map();
    return (page) => {
      for (const model of missing.size > 0 ? page : []) {
        if (missing.delete(model.id)) models = new Map([...models, [model.id, model]]);
      }
      return models;
    };
  });
}

/** The newest active model of a line in the lists of this visit; undefined where they have none. */
export function useNewestOfLine(line: string): ModelInfo | undefined {
  return useLists(line, () => {
    let newest: ModelInfo | undefined;
    return (page) => (newest = newestActiveByLine(newest ? [newest, ...page] : page).get(line));
  });
}

/** Takes the models of a page, and returns what has been found so far. */
type Read<Found> = (page: readonly ModelInfo[]) => Found;

/** What is found in the lists of this visit as they grow; `key` is what is looked for. */
function useLists<Found>(key: string, createRead: (key: string) => Read<Found>): Found {
  const queryClient = useQueryClient();
  const search = useMemo(
    () => createSearch(queryClient, createRead(key)),
    // oxlint-disable-next-line react/exhaustive-deps -- the key says what is to be read
    [queryClient, key],
  );
  return useSyncExternalStore(search.subscribe, search.found);
}

/** A search that reads each page once. */
function createSearch<Found>(queryClient: QueryClient, read: Read<Found>) {
  const searched = new WeakSet<WalkedPage>();
  let found = read([]);
  return {
    subscribe: (onChange: () => void) => queryClient.getQueryCache().subscribe(onChange),
    found: () => {
      for (const page of listsInCache(queryClient).flat()) {
        if (searched.has(page)) continue;
        searched.add(page);
        found = read(page.models);
      }
      return found;
    },
  };
}
