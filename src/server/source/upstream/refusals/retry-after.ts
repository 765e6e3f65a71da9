/** An hour: a longer wait is as good as a refusal. */
const RETRY_AFTER_MAX_SECONDS = 3600;

const SECONDS = /^\d+(?:\.\d+)?$/;
/** Of a date: without one, `Date.parse` takes `-5` and `soon 5` for dates as well. */
const TIME_OF_DAY = /\d:\d{2}:\d{2}/;

/**
 * Reads a `retry-after` of seconds or a date.
 *
 * @returns whole seconds from 1 to an hour; null for none
 */
export function readRetryAfterSeconds(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const seconds = SECONDS.test(text)
    ? Number(text)
    : (Date.parse(TIME_OF_DAY.test(text) ? text : "") - nowMs) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(Math.ceil(seconds), 1), RETRY_AFTER_MAX_SECONDS);
}
