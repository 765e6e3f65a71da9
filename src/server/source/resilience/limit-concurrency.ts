import type { Attempt } from "../answer.ts";
import type { Cancelled } from "../cancellation.ts";
import { errorAnswer } from "../../http/error-answer.ts";

/** Requests to the API at the same moment; also the number of sockets worth keeping. */
export const MOST_IN_FLIGHT = 50;
/** Requests that may wait for their turn. */
const MOST_WAITING = 100;
/** How long one may wait. */
const LONGEST_WAIT_MS = 2000;

const BUSY = errorAnswer(
  503,
  "This server is already sending the API as many requests as it allows. Try again soon.",
  {
    retryAfterSeconds: 1,
  },
);

/** Sends at most so many requests to the API at once; a few more wait briefly, the rest is refused. */
export function limitConcurrency(attempt: Attempt, longestWaitMs = LONGEST_WAIT_MS): Attempt {
  let inFlight = 0;
  /** First in, first out; each call lets one waiting request start. */
  const waiting = new Set<() => void>();

  return async (modelsRequest, budget) => {
    if (inFlight >= MOST_IN_FLIGHT && !(await isLetIn(budget.signal))) {
      budget.signal.throwIfAborted();
      return BUSY;
    }
    inFlight += 1;
    try {
      return await attempt(modelsRequest, budget);
    } finally {
      inFlight -= 1;
      const [next] = waiting;
      next?.();
    }
  };

  function isLetIn(signal: Cancelled): Promise<boolean> {
    if (waiting.size >= MOST_WAITING) return Promise.resolve(false);
    return new Promise((resolve) => {
      const leave = (isIn: boolean) => {
        waiting.delete(enter);
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
        resolve(isIn);
      };
      const enter = () => leave(true);
      const giveUp = () => leave(false);
      const timer = setTimeout(giveUp, longestWaitMs);
      signal.addEventListener("abort", giveUp, { once: true });
      waiting.add(enter);
    });
  }
}
