import { LRUCache } from "lru-cache";
import type { Answer, FetchModels, GoodAnswer } from "../answer.ts";

/** Room for every page and model a team looks at in a day. */
const MOST_ENTRIES = 200;
const MOST_BYTES = 64 * 1024 * 1024;
/** An error is one short sentence. */
const ERROR_BYTES = 1024;
/** Long enough to stop a loop, short enough not to hide a model that was just released. */
const UNKNOWN_MODEL_MS = 5000;
/** An older answer is worse than an error: models retire. */
const STALE_MS = 24 * 60 * 60 * 1000;

interface Cached {
  readonly answer: Answer;
  /** On the clock of `Date.now()`: others stand still while a laptop sleeps. */
  readonly freshUntilMs: number;
}

/**
 * Answers from memory while the last answer is fresh; fetches otherwise, and when that fails falls
 * back on the last good answer of the past day, marked as stale.
 *
 * The API saying no (400, 401, 403, 404) is an answer and not a failure: nothing stale hides it.
 *
 * @param freshMs how long a good answer is fresh; infinite for one that never changes
 */
export function cacheResponses(fetchModels: FetchModels, freshMs: number): FetchModels {
  const cache = new LRUCache<string, Cached>({
    max: MOST_ENTRIES,
    maxSize: MOST_BYTES,
    sizeCalculation: sizeOf,
  });
  const store = (key: string, answer: Answer, forMs: number) =>
    cache.set(key, { answer, freshUntilMs: Date.now() + forMs });

  /** Of an answer that another server has fetched, a part is over. */
  const leftOf = ({ origin, asOfMs }: GoodAnswer) =>
    origin === "fresh" ? Math.min(freshMs, Math.max(1, asOfMs + freshMs - Date.now())) : freshMs;

  return (modelsRequest, client) => {
    const { key } = modelsRequest;
    const known = cache.get(key);
    if (known !== undefined && Date.now() < known.freshUntilMs) return known.answer;
    const cached = known?.answer;
    const fetched = fetchModels(modelsRequest, client);
    return fetched instanceof Promise ? fetched.then(settle) : settle(fetched);

    function settle(answer: Answer): Answer {
      if (answer.status === 200) {
        const fresh: GoodAnswer = { ...answer, origin: "fresh", attempts: 0 };
        store(key, fresh, leftOf(answer));
      } else if (answer.status === 404) {
        store(key, { ...answer, attempts: 0 }, UNKNOWN_MODEL_MS);
      }
      if (!isFailure(answer) || cached?.status !== 200) return answer;
      if (Date.now() - cached.asOfMs > STALE_MS) return answer;
      return { ...cached, origin: "stale", attempts: answer.attempts };
    }
  };
}

/** A body counts once as it is, and once for its compressed forms, which are made later. */
function sizeOf({ answer }: Cached): number {
  return answer.status === 200 ? 2 * answer.body.byteLength : ERROR_BYTES;
}

/** Whether an answer says more about the state of the API than about the request. */
function isFailure({ status }: Answer): boolean {
  return status >= 500 || status === 429 || status === 408 || status === 409;
}
