import type { ModelInfo } from "../contract/model-info.ts";
import { remarksOn } from "./remarks.ts";

/** Whether another server than the API of today reports the model. */
export function isFromElsewhere(model: ModelInfo): boolean {
  return remarksOn.has(model);
}

/** Whether another server than the API may have made up the ID, so that it is pinned to nothing. */
export function isOwnId(model: ModelInfo): boolean {
  return isFromElsewhere(model) && model.lifecycle == null;
}
