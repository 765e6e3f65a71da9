import { yieldToMain } from "./yield-to-main.ts";

/** Work takes this much of the main thread before it yields, in milliseconds: half a frame. */
const SLICE_MS = 8;

/**
 * Says after each step of a long task whether to yield: nothing while its slice of time lasts, else
 * a promise to wait for.
 */
export function createTimeSlices(): () => Promise<void> | undefined {
  let endsAt = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < endsAt) return undefined;
    return yieldToMain().then(() => {
      endsAt = performance.now() + SLICE_MS;
    });
  };
}
