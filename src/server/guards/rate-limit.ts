import { LRUCache } from "lru-cache";
import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";

/** A page that loads a long list sends bursts; this many seconds' worth may come at once. */
const BURST_SECONDS = 4;
/** Clients remembered; one that is forgotten starts with a full bucket. */
const MOST_CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

/**
 * A token bucket for each client: so many requests per second, and a burst on top.
 *
 * A client is the address of the socket, which no header can choose. All who come through one
 * reverse proxy share a bucket, so it is generous.
 */
export function limitRate(perSecond: number): Guard {
  const size = perSecond * BURST_SECONDS;
  const buckets = new LRUCache<string, Bucket>({ max: MOST_CLIENTS });

  return ({ address, arrivedMs: nowMs }) => {
    const client = clientOf(address);
    let bucket = buckets.get(client);
    if (bucket === undefined) {
      bucket = { tokens: size, atMs: nowMs };
      buckets.set(client, bucket);
    }
    bucket.tokens = Math.min(size, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
    bucket.atMs = nowMs;
    if (bucket.tokens < 1) return TOO_FAST;
    bucket.tokens -= 1;
    return null;
  };
}

const TOO_FAST = errorAnswer(429, "Too many requests to this server. Slow down.", {
  retryAfterSeconds: 1,
});

/** One household is one client: of an IPv6 address only the network half counts. */
function clientOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail = ""] = address.split("::");
  const groups = head.split(":");
  const missing = 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0")].slice(0, 4).join(":");
}
