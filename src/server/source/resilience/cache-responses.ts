import type { Answer, FetchModels, GoodAnswer } from "../answer.ts";
import { createByteCache } from "./byte-cache.ts";

/** Room for every page and model a team looks at in a day. */
const MOST_ENTRIES = 200;
const MOST_BYTES = 64 * 1024 * 1024;
/** Long enough to stop a loop, short enough not to hide a model that was just released. */
const UNKNOWN_MODEL_MS = 5000;
/** An older answer is worse than an error: models retire. */
const STALE_MS = 24 * 60 * 60 * 1000;

interface Kept {
  readonly answer: Answer;
  readonly keptAtMs: number;
  readonly byteLength: number;
}

/**
 * Answers from memory while the last answer is fresh; asks otherwise, and when that fails falls
 * back on the last good answer of the past day, marked as stale.
 *
 * The API saying no (400, 401, 403, 404) is an answer and no failure: nothing stale hides it.
 */
export function cacheResponses(ask: FetchModels, freshMs: number): FetchModels {
  const cache = createByteCache<Kept>(MOST_ENTRIES, MOST_BYTES);

  return (modelsRequest, client) => {
    const kept = cache.get(modelsRequest.key);
    if (kept !== undefined && Date.now() - kept.keptAtMs < freshFor(kept.answer)) {
      return kept.answer;
    }
    const answered = ask(modelsRequest, client);
    return answered instanceof Promise ? answered.then(settle) : settle(answered);

    function settle(answer: Answer): Answer {
      if (answer.status === 200 || answer.status === 404)
        cache.set(modelsRequest.key, keep(answer));
      if (!isFailure(answer) || kept?.answer.status !== 200) return answer;
      if (Date.now() - kept.keptAtMs > STALE_MS) return answer;
      return { ...kept.answer, origin: "stale", attempts: answer.attempts };
    }
  };

  function freshFor(answer: Answer): number {
    return answer.status === 200 ? freshMs : UNKNOWN_MODEL_MS;
  }
}

function keep(answer: Answer): Kept {
  const keptAtMs = Date.now();
  if (answer.status !== 200) {
    return {
      answer: { ...answer, attempts: 0 },
      keptAtMs,
      byteLength: answer.message.length,
    };
  }
  const fresh: GoodAnswer = { ...answer, origin: "fresh", attempts: 0 };
  // Once as it is, and once for its compressed forms, which are made later.
  return { answer: fresh, keptAtMs, byteLength: 2 * answer.body.byteLength };
}

/** Whether an answer says more about the state of the API than about the request. */
function isFailure({ status }: Answer): boolean {
  return status >= 500 || status === 429 || status === 408 || status === 409;
}
