import type { Answer, Attempt } from "../answer.ts";
import { errorAnswer } from "../../http/error-answer.ts";

/** Failures in a row that open the circuit. */
const MOST_FAILURES = 5;
/** How long the circuit stays open. */
const OPEN_MS = 5000;

/**
 * Stops calling an API that keeps failing: after five failures in a row every request is refused at
 * once for five seconds, then a single one probes whether the API is back.
 *
 * A failure is any answer of 500 and above, except those that say how this API is (a form that
 * cannot be read, an address without models): they never pass, and are no reason to wait. A request
 * whose clients left says nothing.
 */
export function circuitBreaker(attempt: Attempt): Attempt {
  let failures = 0;
  let openUntilMs = 0;
  let isProbing = false;

  return async (modelsRequest, budget) => {
    const nowMs = performance.now();
    const isProbe = failures >= MOST_FAILURES;
    if (isProbe && (isProbing || nowMs < openUntilMs)) {
      const seconds = Math.max(1, Math.ceil((openUntilMs - nowMs) / 1000));
      return errorAnswer(503, "The API keeps failing. It is not called again for a few seconds.", {
        retryAfterSeconds: seconds,
      });
    }
    isProbing = isProbe;
    try {
      const answer = await attempt(modelsRequest, budget);
      failures = isFailure(answer) ? failures + 1 : 0;
      if (failures >= MOST_FAILURES) openUntilMs = performance.now() + OPEN_MS;
      return answer;
    } finally {
      if (isProbe) isProbing = false;
    }
  };
}

function isFailure(answer: Answer): boolean {
  return answer.status !== 200 && answer.status >= 500 && answer.reason === undefined;
}
