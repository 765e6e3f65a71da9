import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";

/** A page that loads a long list asks in bursts; this many seconds' worth may come at once. */
const BURST_SECONDS = 4;
/** Addresses remembered; who is forgotten starts with a full bucket. */
const MOST_ADDRESSES = 10_000;

interface Bucket {
  tokens: number;
  atMs: number;
}

/**
 * Lets each network address ask so often per second, with a burst: a bucket that refills.
 *
 * The address is the socket's, which no header can choose. All who come through one reverse proxy
 * share a bucket, so it is generous.
 */
export function limitRate(perSecond: number): Guard {
  const size = perSecond * BURST_SECONDS;
  const buckets = new Map<string, Bucket>();

  return ({ address, arrivedMs: nowMs }) => {
    const identity = identityOf(address);
    const bucket = buckets.get(identity) ?? open(identity, nowMs);
    bucket.tokens = Math.min(size, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond);
    bucket.atMs = nowMs;
    if (bucket.tokens < 1) return TOO_FAST;
    bucket.tokens -= 1;
    return null;
  };

  function open(identity: string, nowMs: number): Bucket {
    const bucket = { tokens: size, atMs: nowMs };
    buckets.set(identity, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_ADDRESSES && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }
}

const TOO_FAST = errorAnswer(429, "Too many requests to this server. Slow down.", {
  retryAfterSeconds: 1,
});

/** One household is one identity: of an IPv6 address only the network half counts. */
function identityOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address;
  const [head = "", tail = ""] = address.split("::");
  const groups = head.split(":");
  const missing = 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0")].slice(0, 4).join(":");
}
