import { describe, expect, test } from "vitest";
import { describeFailure } from "./describe-failure.ts";
import { BROKEN, failureWording } from "./failure-wording.ts";
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
  new ApiError(
    { status, type: "t", message: "their words" },
    { ...meta, access },
    waitMs,
    failureWording(status, null, access === "required"),
  );
const broken = new ContractError("data is missing, or is not a list", meta, BROKEN);

describe("describeFailure", () => {
  test.each([
    [refusal(401), "The API refused the key"],
    [refusal(401, "required"), "Your sign-in has expired"],
    [refusal(400), "The API refused the request"],
    [refusal(429), "Too many requests"],
    [refusal(529), "The API is overloaded"],
    [refusal(502), "The API is having problems"],
    [refusal(500), "The API is having problems"],
    [refusal(418), "The API refused the request"],
    [refusal(501), "The API refused the request"],
    [broken, "The response does not match the Models API"],
    [new TypeError("fetch failed"), "The server cannot be reached"],
  ])("%s reads: %s", (error, title) => {
    expect(describeFailure(error, true).title).toBe(title);
  });

  test("what failed without a network is not the server's fault once there is one again", () => {
    const failed = new TypeError("fetch failed");
    expect(describeFailure(failed, false)).toMatchObject({
      title: "You are offline",
      isOffline: true,
    });
    expect(describeFailure(failed, true)).toMatchObject({
      title: "You are offline",
      isOffline: false,
    });
    expect(describeFailure(new TypeError("fetch failed"), true).title).toBe(
      "The server cannot be reached",
    );
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
    expect(describeFailure(broken, true).detail).toBe("data is missing, or is not a list");
    expect(describeFailure(refusal(502), true).status).toBe(502);
  });

  test.each(["no-models-route", "no-model-route", "header-required", "key-refused", "unreadable"])(
    "%s has a title of its own and a way out, which is not to wait",
    (reason) => {
      const { title, advice } = failureWording(502, reason, false);
      expect(title).not.toBe(failureWording(502, null, false).title);
      expect(advice).not.toMatch(/try again|in a moment|retry/i);
    },
  );

  test.each([400, 401, 404, 405, 413, 418, 422, 501])("%i passes after no wait", (status) => {
    expect(failureWording(status, null, false).advice).not.toMatch(/in a moment/);
  });

  test("a request that fails without a network is blamed on the network", () => {
    const failure = describeFailure(new TypeError("fetch failed"), false);
    expect(failure).toMatchObject({ title: "You are offline", isOffline: true });
    expect(describeFailure(refusal(500), false).isOffline).toBe(false);
  });
});
