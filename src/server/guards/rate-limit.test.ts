import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import type { IncomingRequest } from "../http/request.ts";
import { isApiPath, onPaths } from "./guard.ts";
import { limitRate } from "./rate-limit.ts";
import { createTokenBuckets } from "./token-buckets.ts";

function incomingRequest(address: string, arrivedMs: number, path = "/v1/models"): IncomingRequest {
  const logFields = { id: null, route: "other", cache: null, attempts: 0, isSignedIn: false };
  const incoming = new IncomingMessage(new Socket());
  const header = () => `10.0.0.${Math.random()}`;
  const rest = { method: "GET", target: path, path, query: "", hosts: [], incoming };
  return { ...rest, address, arrivedMs, header, logFields };
}

const limit = (perSecond: number) => limitRate(createTokenBuckets(perSecond));

describe("limitRate", () => {
  const statuses = (addresses: readonly string[], guard = limit(5)) =>
    addresses.map((address) => (guard(incomingRequest(address, 0)) === null ? 200 : 429));

  test("lets four seconds' worth through at once, then as many as refill", () => {
    const guard = limit(5);
    const burst = Array.from({ length: 22 }, () => guard(incomingRequest("10.0.0.1", 0)));
    expect(burst.filter((refusal) => refusal === null)).toHaveLength(20);
    expect(burst[20]).toMatchObject({ status: 429, retryAfterSeconds: 1 });
    const later = Array.from({ length: 7 }, () => guard(incomingRequest("10.0.0.1", 1000)));
    expect(later.filter((refusal) => refusal === null)).toHaveLength(5);
  });

  test("distinguishes clients by their address, not by headers", () => {
    const guard = limit(1);
    statuses(Array<string>(4).fill("10.0.0.1"), guard);
    expect(statuses(["10.0.0.1", "10.0.0.2"], guard)).toEqual([429, 200]);
  });

  test("treats one IPv6 network as one client, however its address is written", () => {
    const guard = limit(1);
    statuses(["2001:db8::1", "2001:db8:0:0:1::2", "2001:db8::3:4", "2001:db8::5"], guard);
    expect(statuses(["2001:db8::6", "2001:db8:0:1::6", "::ffff:10.0.0.1"], guard)).toEqual([
      429, 200, 200,
    ]);
  });

  test("is for the API only", () => {
    const guard = onPaths(isApiPath, limit(1));
    const refusals = Array.from({ length: 9 }, () =>
      guard(incomingRequest("10.0.0.1", 0, "/assets/a.js")),
    );
    expect(refusals.every((refusal) => refusal === null)).toBe(true);
  });
});
