import type { Attempt, GoodAnswer } from "../answer.ts";

/** Good answers that several servers share while they are fresh. */
export interface SharedResponses {
  /** An answer that was stored; null when there is none, or no way to know. Never rejects. */
  readonly get: (key: string) => Promise<GoodAnswer | null> | null;
  /** Stores an answer for so many milliseconds, if that can be done. */
  readonly set: (key: string, answer: GoodAnswer, ttlMs: number) => void;
}

/**
 * Uses the answer that another server has fetched, and shares what this one fetches. Behind each
 * server's own cache, and once for all its clients that wait for the same answer.
 *
 * @param freshMs how long a good answer is fresh
 */
export function shareResponses(
  attempt: Attempt,
  shared: SharedResponses,
  freshMs: number,
): Attempt {
  return async (modelsRequest, budget) => {
    const { key } = modelsRequest;
    const known = await shared.get(key);
    // By the clock as well: the one of Valkey began when the answer was stored.
    if (known !== null && Date.now() < known.asOfMs + freshMs) return known;
    const answer = await attempt(modelsRequest, budget);
    if (answer.status === 200) shared.set(key, answer, freshMs);
    return answer;
  };
}
