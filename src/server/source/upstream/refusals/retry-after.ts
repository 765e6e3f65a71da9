/** An hour: a longer wait is as good as a refusal. */
const RETRY_AFTER_MAX_SECONDS = 3600;

/**
 * Reads a `retry-after` of seconds or a date.
 *
 * @returns whole seconds from 1 to an hour; null for none
 */
export function readRetryAfterSeconds(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(Math.ceil(seconds), 1), RETRY_AFTER_MAX_SECONDS);
}
