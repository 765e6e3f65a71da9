import { LRUCache } from "lru-cache";
import type { ErrorAnswer } from "../../http/error-answer.ts";
import type { Answer, FetchModels } from "../answer.ts";

/** Beyond this many the least recently used is forgotten; then the API just says no again. */
const MOST_REFUSALS = 1000;

/**
 * Does not repeat a request that the API put off with a 429 before the time it named is over:
 * until then the same answer comes at once, with what is left of the wait.
 */
export function honorRetryAfter(fetchModels: FetchModels): FetchModels {
  const refusals = new LRUCache<string, ErrorAnswer>({
    max: MOST_REFUSALS,
    // The default clock stands still while a laptop sleeps.
    perf: Date,
  });

  return (modelsRequest, client) => {
    const { key } = modelsRequest;
    const refusal = refusals.get(key);
    const leftMs = refusals.getRemainingTTL(key);
    if (refusal !== undefined && leftMs > 0) {
      return { ...refusal, attempts: 0, retryAfterSeconds: Math.ceil(leftMs / 1000) };
    }
    const fetched = fetchModels(modelsRequest, client);
    return fetched instanceof Promise ? fetched.then(remember) : remember(fetched);

    function remember(answer: Answer): Answer {
      if (answer.status === 429 && answer.retryAfterSeconds !== undefined) {
        refusals.set(key, answer, { ttl: answer.retryAfterSeconds * 1000 });
      }
      return answer;
    }
  };
}
