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

/** What may replace a model: what the SDK names, which is certain, or else a hint. */
export interface Replacement {
  readonly id: string;
  readonly isNamed: boolean;
}

/** What a hint is, where there is one. */
export const HINT = "newest active model of this line";

/** What may replace a deprecated or retired model; null for any other, and where nothing is known. */
export function replacementFor(
  model: ModelInfo,
  newestByLine: Pick<ReadonlyMap<string, ModelInfo>, "get">,
): Replacement | null {
  if (model.lifecycle !== "deprecated" && model.lifecycle !== "retired") return null;
  const named = replacementOf(model);
  if (named !== null) return { id: named, isNamed: true };
  const newest = newestByLine.get(model.line ?? "");
  return newest ? { id: newest.id, isNamed: false } : null;
}
