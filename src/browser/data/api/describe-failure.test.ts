import { describe, expect, test } from "vitest";
import { describeFailure } from "./describe-failure.ts";
import { ApiError, ContractError } from "./failure.ts";
import type { ResponseMeta } from "./response-meta.ts";

const meta: ResponseMeta = {
  status: 400,
  requestId: "req_1",
  durationMs: 1,
  receivedAt: 0,
  source: null,
  cache: null,
  staleSince: null,
  access: null,
};
const refusal = (status: number, access: string | null = null, waitMs: number | null = null) =>
  new ApiError({ status, type: "t", message: "their words" }, { ...meta, access }, waitMs);

describe("describeFailure", () => {
  test.each([
    [refusal(401), "The API refused the key"],
    [refusal(401, "required"), "Your sign-in has expired"],
    [refusal(400), "The API refused the request"],
    [refusal(429), "Too many requests"],
    [refusal(529), "The API is overloaded"],
    [refusal(502), "The API is having problems"],
    [refusal(418), "The API is having problems"],
    [new ContractError("data.3.id", meta), "The response does not match the Models API"],
    [new TypeError("fetch failed"), "The server cannot be reached"],
  ])("%s reads: %s", (error, title) => {
    expect(describeFailure(error, true).title).toBe(title);
  });

  test("an unavailable or unreadable response points to the server's base URL", () => {
    expect(describeFailure(refusal(502), true).advice).toContain("ANTHROPIC_BASE_URL");
  });

  test("keeps the API's own words, the request ID and the time to wait", () => {
    expect(describeFailure(refusal(429, null, 3000), true)).toMatchObject({
      detail: "their words",
      requestId: "req_1",
      retryAfterMs: 3000,
    });
    expect(describeFailure(new ContractError("data.3.id", meta), true).detail).toBe("at data.3.id");
  });

  test("a request that fails without a network is blamed on the network", () => {
    const failure = describeFailure(new TypeError("fetch failed"), false);
    expect(failure).toMatchObject({ title: "You are offline", isOffline: true });
    expect(describeFailure(refusal(500), false).isOffline).toBe(false);
  });
});
