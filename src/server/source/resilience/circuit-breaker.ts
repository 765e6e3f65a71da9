import type { Attempt } from "../answer.ts";
import { errorAnswer } from "../../http/error-answer.ts";

/** Failures in a row after which the API is left alone for a while. */
const MOST_FAILURES = 5;
/** How long it is left alone. */
const REST_MS = 5000;

/**
 * Stops asking an API that keeps failing: after five failures in a row everything is refused at
 * once for five seconds, then one request may try whether it is back.
 *
 * A failure is any answer of 500 and above; a request whose clients left says nothing.
 */
export function circuitBreaker(attempt: Attempt): Attempt {
  let failures = 0;
  let restsUntilMs = 0;
  let isProbing = false;

  return async (modelsRequest, budget) => {
    const nowMs = performance.now();
    const isProbe = failures >= MOST_FAILURES;
    if (isProbe && (isProbing || nowMs < restsUntilMs)) {
      const seconds = Math.max(1, Math.ceil((restsUntilMs - nowMs) / 1000));
      return errorAnswer(503, "The API keeps failing. It is not called again for a few seconds.", {
        retryAfterSeconds: seconds,
      });
    }
    isProbing = isProbe;
    try {
      const answer = await attempt(modelsRequest, budget);
      failures = answer.status >= 500 ? failures + 1 : 0;
      if (failures >= MOST_FAILURES) restsUntilMs = performance.now() + REST_MS;
      return answer;
    } finally {
      if (isProbe) isProbing = false;
    }
  };
}
