/** Typing errors that cost nothing. */
const FREE_FAILURES = 3;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 2000;
/** After this long without a failure all is forgotten. */
const FORGET_MS = 60_000;
/** Wrong tokens of one address that may be waiting for their answer; more are not looked at. */
const MOST_WAITING = 10;
/** Addresses remembered, oldest forgotten first. */
const MOST_ADDRESSES = 10_000;

interface Record {
  failures: number;
  lastMs: number;
  waiting: number;
}

/** Makes guessing slow: each address waits longer for each wrong token in a row. */
export interface LoginThrottle {
  /** Whether so many wrong tokens of this address are waiting that no further one is looked at. */
  readonly isExhausted: (address: string) => boolean;
  /** Counts a wrong token; resolves when its answer may be given. */
  readonly fail: (address: string) => Promise<void>;
  /** Forgets the failures of an address that has shown the right token. */
  readonly succeed: (address: string) => void;
}

/** Starts with no failures known; who shows the right token is never made to wait. */
export function createLoginThrottle(): LoginThrottle {
  const records = new Map<string, Record>();

  return {
    isExhausted: (address) => (records.get(address)?.waiting ?? 0) >= MOST_WAITING,
    fail: async (address) => {
      const record = recordOf(address);
      record.failures += 1;
      const extra = record.failures - FREE_FAILURES;
      if (extra <= 0) return;
      record.waiting += 1;
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(FIRST_DELAY_MS * 2 ** (extra - 1), LONGEST_DELAY_MS));
      });
      record.waiting -= 1;
    },
    succeed: (address) => {
      const record = records.get(address);
      if (record !== undefined) record.failures = 0;
    },
  };

  function recordOf(address: string): Record {
    const nowMs = performance.now();
    const known = records.get(address);
    if (known !== undefined && nowMs - known.lastMs < FORGET_MS) {
      known.lastMs = nowMs;
      return known;
    }
    const record = { failures: 0, lastMs: nowMs, waiting: known?.waiting ?? 0 };
    records.set(address, record);
    const [oldest] = records.keys();
    if (records.size > MOST_ADDRESSES && oldest !== undefined) records.delete(oldest);
    return record;
  }
}
