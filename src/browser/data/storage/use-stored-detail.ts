import { useEffect, useState } from "react";
import { formatSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { connectionStore } from "../api/connection.ts";
import type { Answer } from "../api/get-json.ts";
import type { StoredDetail } from "./stored-details.ts";
import { likelySource } from "./likely-source.ts";

const loadStoredDetails = async () => import("./stored-details.ts");

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
  const [restored, setRestored] = useState<
    (StoredDetail & { readonly request: string; readonly source: string }) | null
  >(null);
  const isNeeded = answer === undefined;

  useEffect(() => {
    const source = likelySource();
    if (!isNeeded || source === null) return undefined;
    const [name, betas, workspace] = JSON.parse(request) as [string, string[], string];
    let isLeft = false;
    const restore = async () => {
      const { readStoredDetail } = await loadStoredDetails();
      const kept = await readStoredDetail(source, name, { betas, workspace });
      if (kept && !isLeft) setRestored({ ...kept, request, source });
    };
    restore().catch(goOnWithout);
    return () => {
      isLeft = true;
    };
  }, [request, isNeeded]);

  useEffect(() => {
    const connection = connectionStore.get();
    if (!answer || !connection || answer.meta.staleSince !== null) return;
    const [name, betas, workspace] = JSON.parse(request) as [string, string[], string];
    const detail = { at: answer.meta.receivedAt, model: answer.body };
    const identity = formatSource(connection.source);
    const store = async () =>
      (await loadStoredDetails()).storeDetail(identity, name, { betas, workspace }, detail);
    store().catch(goOnWithout);
  }, [request, answer]);

  const now = connectionStore.get();
  const isOthers = now !== null && formatSource(now.source) !== restored?.source;
  return isNeeded && restored?.request === request && !isOthers ? restored : null;
}

/** A model that cannot be stored or restored is asked for. */
function goOnWithout() {}
