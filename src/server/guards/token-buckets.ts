import { LRUCache } from "lru-cache";

/** A page that loads a long list sends bursts; this many seconds' worth may come at once. */
export const BURST_SECONDS = 4;
/** Clients remembered; one that is forgotten starts with a full bucket. */
const MOST_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

/** A bucket for each client that fills with so many tokens a second, up to a burst. */
export interface TokenBuckets {
  /**
   * Takes a token; whether there was one.
   *
   * @param nowMs on the clock of `performance.now()`
   */
  readonly take: (client: string, nowMs: number) => boolean | Promise<boolean>;
}

/** Buckets in the memory of this process. */
export function createTokenBuckets(perSecond: number): TokenBuckets {
  const size = perSecond * BURST_SECONDS;
  const buckets = new LRUCache<string, Bucket>({
    // A `max` would set aside room for all of them at once.
    maxSize: MOST_CLIENTS,
    sizeCalculation: () => 1,
  });

  return {
    take: (client, nowMs) => {
      let bucket = buckets.get(client);
      if (bucket === undefined) {
        bucket = { tokens: size, atMs: nowMs };
        buckets.set(client, bucket);
      }
      bucket.tokens = Math.min(size, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
      bucket.atMs = nowMs;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}
