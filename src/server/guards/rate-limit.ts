import { errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { LateGuard } from "./guard.ts";
import type { TokenBuckets } from "./token-buckets.ts";

/**
 * Refuses a client whose bucket is empty.
 *
 * A client is the address of the socket, which no header can choose. All who come through one
 * reverse proxy share a bucket, so it is generous.
 */
export function limitRate(buckets: TokenBuckets): LateGuard {
  return ({ address, arrivedMs }: Pick<IncomingRequest, "address" | "arrivedMs">) => {
    const taken = buckets.take(clientOf(address), arrivedMs);
    if (taken instanceof Promise) return taken.then(refusalOf);
    return refusalOf(taken);
  };
}

function refusalOf(isTaken: boolean) {
  return isTaken ? null : TOO_FAST;
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
