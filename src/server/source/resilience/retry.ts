import type { Answer, Attempt } from "../answer.ts";
import type { Cancelled } from "../cancellation.ts";

/** As many as the official SDK makes. */
const MOST_RETRIES = 2;
/** Before the first retry at most; twice that before the second. */
const FIRST_PAUSE_MS = 200;
/** A retry that has less time than this left would only turn one error into another. */
const SHORTEST_ATTEMPT_MS = 1000;

/**
 * Retries transient faults as long as the deadline leaves room for it.
 *
 * The wait is what the API asked for, else an exponential backoff with jitter. A client that retries
 * itself gets the first fault: retries on top of its own would multiply.
 */
export function retry(attempt: Attempt): Attempt {
  return async (modelsRequest, budget) => {
    let sent = 0;
    for (let attempts = 1; ; attempts += 1) {
      const attempted = await attempt(modelsRequest, budget);
      // One attempt may take several requests, where the API refuses large pages.
      sent += Math.max(attempted.attempts, 1);
      const answer = attempted.attempts === sent ? attempted : { ...attempted, attempts: sent };
      const pauseMs = pauseBefore(answer, attempts);
      const leftMs = budget.deadlineMs - performance.now() - SHORTEST_ATTEMPT_MS;
      if (pauseMs === null || pauseMs > leftMs || !budget.releaseRetryingClients(answer))
        return answer;
      await pause(pauseMs, budget.signal);
      budget.signal.throwIfAborted();
    }
  };
}

/** How long to wait before the next attempt, in milliseconds; null for no further one. */
function pauseBefore(answer: Answer, attempts: number): number | null {
  if (answer.status === 200 || answer.isTransient !== true || attempts > MOST_RETRIES) return null;
  if (answer.retryAfterSeconds !== undefined) return answer.retryAfterSeconds * 1000;
  return FIRST_PAUSE_MS * 2 ** (attempts - 1) * (0.5 + Math.random() / 2);
}

/** Ends early, without an error, when the signal fires. */
function pause(ms: number, signal: Cancelled): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end, { once: true });
  });
}
