import { LRUCache } from "lru-cache";

/** Typing errors that cost nothing. */
export const FREE_FAILURES = 3;
/** The first wait; each further failure doubles it. */
export const FIRST_DELAY_MS = 250;
/** No wait is longer. */
export const LONGEST_DELAY_MS = 2000;
/** Failures are forgotten after this long without a further one. */
export const FORGET_MS = 60_000;
/** Wrong tokens of one address that may be waiting for their answer; more are not checked. */
export const MOST_WAITING = 10;
/** Addresses remembered; the least recently used is forgotten first. */
const MOST_ADDRESSES = 10_000;

interface Failures {
  count: number;
  lastMs: number;
  waiting: number;
}

/** Makes guessing slow: each address waits longer for each wrong token in a row. */
export interface LoginThrottle {
  /**
   * Counts a wrong token; resolves when its answer may be given. False, at once, when so many of this
   * address are waiting that no further one is answered.
   */
  readonly fail: (address: string) => Promise<boolean>;
  /**
   * Forgets the failures of an address that has sent the right token. False when so many wrong ones
   * of it are waiting that the right one must not be told from them.
   */
  readonly succeed: (address: string) => boolean | Promise<boolean>;
}

/** Failures in the memory of this process; a client with the right token never waits. */
export function createLoginThrottle(): LoginThrottle {
  const failuresByAddress = new LRUCache<string, Failures>({
    // A `max` would set aside room for all of them at once.
    maxSize: MOST_ADDRESSES,
    sizeCalculation: () => 1,
  });

  return {
    fail: async (address) => {
      if (isExhausted(address)) return false;
      const failures = failuresOf(address);
      failures.count += 1;
      const extra = failures.count - FREE_FAILURES;
      if (extra <= 0) return true;
      failures.waiting += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(FIRST_DELAY_MS * 2 ** (extra - 1), LONGEST_DELAY_MS));
      });
      failures.waiting -= 1;
      return true;
    },
    succeed: (address) => {
      if (isExhausted(address)) return false;
      const failures = failuresByAddress.get(address);
      if (failures !== undefined) failures.count = 0;
      return true;
    },
  };

  function isExhausted(address: string): boolean {
    return (failuresByAddress.get(address)?.waiting ?? 0) >= MOST_WAITING;
  }

  function failuresOf(address: string): Failures {
    const nowMs = performance.now();
    const known = failuresByAddress.get(address);
    if (known !== undefined && nowMs - known.lastMs < FORGET_MS) {
      known.lastMs = nowMs;
      return known;
    }
    const failures = { count: 0, lastMs: nowMs, waiting: known?.waiting ?? 0 };
    failuresByAddress.set(address, failures);
    return failures;
  }
}
