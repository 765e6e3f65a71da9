import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Outcome } from "#shared/model-names/verdict.ts";
import { ApiError } from "../../data/api/failure.ts";

/**
 * The outcomes of look-ups, where the list says more: what it holds is known, though its server answers
 * for no single model, or not for this one.
 *
 * @param failure why look-ups ended before all names had their turn; null when they did not
 */
export function outcomeByList(
  outcomeOf: (name: string) => Outcome | undefined,
  listed: ReadonlyMap<string, ModelInfo>,
  failure: unknown,
): (name: string) => Outcome | undefined {
  return (name) => {
    const outcome = outcomeOf(name);
    const model = listed.get(name);
    if (model === undefined || outcome?.kind === "answered") return outcome;
    const error = outcome?.kind === "failed" ? outcome.error : failure;
    const isListOnly = error instanceof ApiError && error.reason === "no-model-route";
    return outcome?.kind === "unknown" || isListOnly ? { kind: "answered", model } : outcome;
  };
}
