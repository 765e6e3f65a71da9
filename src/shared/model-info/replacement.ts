import type { ModelInfo } from "../contract/model-info.ts";
import { PUBLISHED_REPLACEMENTS } from "../contract/published-replacements.ts";

/** Who names the replacements. */
export const REPLACEMENT_SOURCE = "official Go SDK";

/** Follows a replacement, so that it is not taken for the API's own. */
export const NAMED_BY = `named by the ${REPLACEMENT_SOURCE}`;

/**
 * The ID of the model to migrate to, as the official Go SDK names it; null where it names none, and
 * for a model that needs none.
 */
export function replacementOf({
  id,
  lifecycle,
}: Pick<ModelInfo, "id" | "lifecycle">): string | null {
  const isLeaving = lifecycle === "deprecated" || lifecycle === "retired";
  return (isLeaving ? PUBLISHED_REPLACEMENTS.get(id) : null) ?? null;
}
