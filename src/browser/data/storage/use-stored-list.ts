import { useEffect, useState } from "react";
import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";
import type { ListQuery } from "../api/list-query.ts";
import type { WalkedPage } from "../api/fetch-pages.ts";
import type { RestoredList } from "./stored-visit.ts";
import { LAST_SOURCE } from "./device-keys.ts";
import { recall } from "../../ui/device-storage.ts";

/** A complete list is stored after this long, or else when the page is hidden. */
const KEEP_AFTER_MS = 4000;
/** From then on it can be stored at the moment the page is closed. */
const READY_AFTER_MS = 1000;

const loadStoredVisit = async () => import("./stored-visit.ts");

/**
 * The list as it was when it was last complete, for as long as it `isNeeded`; stores today's list when
 * that is complete. Null when nothing was stored, or it came from another source.
 */
export function useStoredList(
  query: ListQuery,
  pages: readonly WalkedPage[],
  { isNeeded, isComplete }: { readonly isNeeded: boolean; readonly isComplete: boolean },
): RestoredList | null {
  const key = JSON.stringify(query);
  const [restored, setRestored] = useState<(RestoredList & { readonly key: string }) | null>(null);
  // A large list is not held in memory beside today's.
  if (restored && !isNeeded) setRestored(null);

  useEffect(() => {
    if (!isNeeded || recall(LAST_SOURCE) === null) return undefined;
    let isLeft = false;
    const restore = async () => {
      const list = await (await loadStoredVisit()).restoreList(JSON.parse(key) as ListQuery);
      if (list && !isLeft) setRestored({ ...list, key });
    };
    restore().catch(goOnWithout);
    return () => {
      isLeft = true;
    };
  }, [key, isNeeded]);

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

  const source = connectionStore.get()?.source;
  const isOthers = source !== undefined && formatSource(source) !== restored?.source;
  return restored?.key === key && !isOthers ? restored : null;
}

/** A list that cannot be stored or restored is fetched. */
function goOnWithout() {}
