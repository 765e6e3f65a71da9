import { useEffect, useState } from "react";
import { formatSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { connectionStore } from "../api/connection.ts";
import type { Answer } from "../api/get-json.ts";
import type { RestoredDetail, StoredDetail } from "./stored-details.ts";

/** Loads what stores and restores details. */
export const loadStoredDetails = async () => import("./stored-details.ts");

/**
 * The model that the API returned for a name on an earlier visit, while there is no response yet;
 * stores today's response. Null when nothing was stored, or it came from another source.
 */
export function useStoredDetail(
  requestedName: string,
  requestOptions: RequestOptions,
  answer: Answer<ModelInfo> | undefined,
): StoredDetail | null {
  const request = JSON.stringify([requestedName, requestOptions.betas, requestOptions.workspace]);
  const [restored, setRestored] = useState<RestoredDetail | null>(null);
  const isNeeded = answer === undefined;

  useEffect(() => {
    if (!isNeeded) return undefined;
    let isLeft = false;
    const restore = async () => {
      const stored = await (await loadStoredDetails()).restoreDetail(request);
      if (stored && !isLeft) setRestored(stored);
    };
    restore().catch(goOnWithout);
    return () => {
      isLeft = true;
    };
  }, [request, isNeeded]);

  useEffect(() => {
    if (!answer) return;
    const store = async () => (await loadStoredDetails()).storeAnswer(request, answer);
    store().catch(goOnWithout);
  }, [request, answer]);

  const now = connectionStore.get();
  const isOthers = now !== null && formatSource(now.source) !== restored?.source;
  return isNeeded && restored?.request === request && !isOthers ? restored : null;
}

/** A model that cannot be stored or restored is asked for. */
function goOnWithout() {}
