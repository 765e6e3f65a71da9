import type { Answer, FetchModels } from "../answer.ts";
import type { ErrorAnswer } from "../../http/error-answer.ts";

interface Rest {
  readonly answer: ErrorAnswer;
  readonly untilMs: number;
}

/** More than this at once are forgotten, oldest first; then the API just says no again. */
const MOST_RESTING = 1000;

/**
 * Does not repeat a request that the API put off with a 429 before the time it named is over:
 * until then the same answer comes at once, with what is left of the wait.
 */
export function honorRetryAfter(ask: FetchModels): FetchModels {
  const resting = new Map<string, Rest>();

  return (modelsRequest, client) => {
    const rest = resting.get(modelsRequest.key);
    if (rest !== undefined) {
      const leftMs = rest.untilMs - performance.now();
      if (leftMs > 0) {
        return { ...rest.answer, attempts: 0, retryAfterSeconds: Math.ceil(leftMs / 1000) };
      }
      resting.delete(modelsRequest.key);
    }
    const answered = ask(modelsRequest, client);
    return answered instanceof Promise ? answered.then(note) : note(answered);

    function note(answer: Answer): Answer {
      if (answer.status !== 429 || answer.retryAfterSeconds === undefined) return answer;
      const untilMs = performance.now() + answer.retryAfterSeconds * 1000;
      resting.set(modelsRequest.key, { answer, untilMs });
      const [oldest] = resting.keys();
      if (resting.size > MOST_RESTING && oldest !== undefined) resting.delete(oldest);
      return answer;
    }
  };
}
