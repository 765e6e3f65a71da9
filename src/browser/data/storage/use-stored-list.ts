import { useEffect } from "react";
import type { ListQuery } from "../api/list-query.ts";
import type { WalkedPage } from "../api/fetch-pages.ts";
import type { RestoredList } from "./stored-visit.ts";
import { LAST_SOURCE } from "./device-keys.ts";
import { recall } from "../../ui/device-storage.ts";
import { useRestored } from "./use-restored.ts";

/** A complete list is stored after this long, or else when the page is hidden. */
const KEEP_AFTER_MS = 4000;
/** From then on it can be stored at the moment the page is closed. */
const READY_AFTER_MS = 1000;

const loadStoredVisit = async () => import("./stored-visit.ts");

const restore = async (query: string) => {
  if (recall(LAST_SOURCE) === null) return null;
  return (await loadStoredVisit()).restoreList(JSON.parse(query) as ListQuery);
};

/**
 * The list as it was when it was last complete, for as long as it `isNeeded`; stores today's list when
 * that is complete.
 */
export function useStoredList(
  query: ListQuery,
  pages: readonly WalkedPage[],
  { isNeeded, isComplete }: { readonly isNeeded: boolean; readonly isComplete: boolean },
): RestoredList | null {
  const key = JSON.stringify(query);
  useEffect(() => {
    if (!isComplete) return undefined;
    let callOff: (() => void) | null = goOnWithout;
    const prepare = async () => {
      const { storeWhenHidden } = await loadStoredVisit();
      callOff &&= storeWhenHidden(JSON.parse(key) as ListQuery, pages);
    };
    const keep = async () =>
      (await loadStoredVisit()).storeForNextVisit(JSON.parse(key) as ListQuery, pages);
    const ready = setTimeout(() => void prepare().catch(goOnWithout), READY_AFTER_MS);
    const rest = setTimeout(() => void keep().catch(goOnWithout), KEEP_AFTER_MS);
    return () => {
      clearTimeout(ready);
      clearTimeout(rest);
      callOff?.();
      callOff = null;
    };
  }, [key, pages, isComplete]);
  return useRestored(key, isNeeded, restore);
}

/** A list that cannot be stored is fetched again. */
function goOnWithout() {}
