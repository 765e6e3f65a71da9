import { LIMIT_DEFAULT } from "#shared/contract/request-grammar.ts";
import type { Answer, Attempt } from "../answer.ts";
import { listRequest, type ModelsRequest } from "../models-request.ts";

/**
 * Page sizes that are tried where a larger one is refused: OpenAI's habit, then the API's default, and
 * none at all for a server that does not take the parameter.
 */
const SMALLER_LIMITS = [100, LIMIT_DEFAULT, 0] as const;
/** That a request, or its parameter, is too large. */
const REFUSALS = new Set([400, 413]);
/** What a refusal of the page size says; or it says nothing. */
const NAMES_LIMIT =
  /\blimit\b|page.?size|per.?page|\b1000\b|too (?:large|many|big|high)|\bmax(?:imum)?\b|without saying why|^(?:bad|invalid) (?:request|parameters?|query)\.?$/i;

/**
 * Requests smaller pages from a server that refuses large ones, and remembers which it takes: it is
 * found out once, and no client has to know.
 *
 * When the smaller ones are refused as well, it was something else, and the first refusal counts.
 */
export function stepDownLimit(attempt: Attempt): Attempt {
  let most = Number.POSITIVE_INFINITY;

  return async (modelsRequest, budget) => {
    const first = await attempt(atMost(modelsRequest, most), budget);
    if (modelsRequest.kind !== "list" || !refusesLimit(first)) return first;
    const requested = Math.min(modelsRequest.parameters.limit ?? 0, most);
    let attempts = first.attempts;
    for (const limit of SMALLER_LIMITS.filter((smaller) => smaller < requested)) {
      const answer = await attempt(atMost(modelsRequest, limit), budget);
      attempts += answer.attempts;
      if (answer.status === 200) most = Math.min(most, limit);
      if (answer.status === 200 || !refusesLimit(answer)) return { ...answer, attempts };
    }
    return { ...first, attempts };
  };
}

function atMost(modelsRequest: ModelsRequest, most: number): ModelsRequest {
  if (modelsRequest.kind !== "list") return modelsRequest;
  const { limit } = modelsRequest.parameters;
  if (limit === undefined || limit <= most) return modelsRequest;
  const { parameters, betas, workspace, version } = modelsRequest;
  return listRequest({ ...parameters, limit: most || undefined }, { betas, workspace, version });
}

function refusesLimit(answer: Answer): boolean {
  if (answer.status === 200 || !REFUSALS.has(answer.status)) return false;
  return answer.reason === undefined && NAMES_LIMIT.test(answer.message);
}
