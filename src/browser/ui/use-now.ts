import { useSyncExternalStore } from "react";

/** A minute is soon enough to notice a new day, and precise enough for what is shown in minutes. */
const TICK_MS = 60_000;
const DAY_MS = 86_400_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  // Nobody may have looked at the clock for hours.
  if (timer === undefined) now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The time in milliseconds of the Unix epoch, the same for the whole page, a minute old at most.
 * Every tick renders the component again: for what is shown in days, use `useToday`.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/**
 * The first moment of the present day in UTC, in milliseconds of the Unix epoch: all that ages,
 * countdowns and badges need to know, and nothing is rendered again before the day is over.
 */
export function useToday(): number {
  return useSyncExternalStore(subscribe, () => now - (now % DAY_MS));
}
