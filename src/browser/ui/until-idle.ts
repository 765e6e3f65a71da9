import { delay } from "./delay.ts";

/** No later than this, however busy the browser is. */
const MOST_MS = 2000;

/**
 * Resolves when the browser has nothing else to do for so many milliseconds, 50 at most; after two seconds
 * in any case, and after `elseMs` where it cannot tell. While it draws frames, as for a scroll, it has less
 * than 17 between two of them.
 */
export async function untilIdle(elseMs: number, leastMs = 0): Promise<void> {
  if (!("requestIdleCallback" in globalThis)) return delay(elseMs);
  const endMs = performance.now() + MOST_MS;
  let period: IdleDeadline;
  do {
    period = await new Promise((done) => requestIdleCallback(done, { timeout: MOST_MS }));
  } while (period.timeRemaining() < leastMs && performance.now() < endMs);
  return undefined;
}
