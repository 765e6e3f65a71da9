import { useEffect } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import type { Answer } from "../api/get-json.ts";
import type { RestoredDetail } from "./stored-details.ts";
import { useRestored } from "./use-restored.ts";

/** Loads what stores and restores details. */
export const loadStoredDetails = async () => import("./stored-details.ts");

const restore = async (request: string) => (await loadStoredDetails()).restoreDetail(request);

/**
 * The model that the API returned for a name on an earlier visit, while there is no response yet;
 * stores today's response.
 */
export function useStoredDetail(
  requestedName: string,
  { betas, workspace }: RequestOptions,
  answer: Answer<ModelInfo> | undefined,
): RestoredDetail | null {
  const request = JSON.stringify([requestedName, betas.toSorted(), workspace]);
  useEffect(() => {
    if (!answer) return;
    // One that cannot be stored is requested again.
    loadStoredDetails().then(
      ({ storeAnswer }) => storeAnswer(request, answer),
      () => null,
    );
  }, [request, answer]);
  return useRestored(request, answer === undefined, restore);
}
