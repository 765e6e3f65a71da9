import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES } from "../../../../e2e/faulty-api/modes.ts";
import { KEY, TIMEOUTS, createTestBed, type TestBed } from "../../../../e2e/faulty-api/test-bed.ts";
import { startTestServer } from "../../testing/start-test-server.ts";

let testBed: TestBed;
beforeAll(async () => {
  testBed = await createTestBed();
});
afterAll(() => testBed.clear());

const NO_CACHE = { CACHE_SECONDS: "0" };
/** For faults that never end: long enough for the request to arrive on a busy machine. */
const LITTLE = { headersMs: 2000, answerMs: 4000 };
const RETRIED = 3;

describe("every fault of the API has its own answer", () => {
  const cases: [mode: string, status: number, type: string, reached: number, timeouts?: object][] =
    [
      ["slow-headers", 504, "timeout_error", 1, LITTLE],
      ["half-a-header", 504, "timeout_error", 1, LITTLE],
      ["slow-body", 504, "timeout_error", 1, LITTLE],
      ["drip", 504, "timeout_error", 1, LITTLE],
      ["reset", 502, "api_error", RETRIED],
      ["close", 502, "api_error", RETRIED],
      ["not-http", 502, "api_error", RETRIED],
      ["two-lengths", 502, "api_error", RETRIED],
      ["huge-headers", 502, "api_error", RETRIED],
      ["switching-protocols", 502, "api_error", 1],
      ["switching-connection", 502, "api_error", 1],
      ["endless-redirect", 502, "api_error", 1],
      ["half-a-body", 502, "api_error", 1],
      ["reset-in-body", 502, "api_error", 1],
      ["bad-chunk", 502, "api_error", 1],
      ["missing-last-chunk", 502, "api_error", 1],
      ["html", 502, "api_error", 1],
      ["empty", 502, "api_error", 1],
      ["no-content", 502, "api_error", 1],
      ["partial-content", 502, "api_error", 1],
      ["not-json", 502, "api_error", 1],
      ["cut-json", 502, "api_error", 1],
      ["two-values", 502, "api_error", 1],
      ["not-utf8", 502, "api_error", 1],
      ["null", 502, "api_error", 1],
      ["a-list", 502, "api_error", 1],
      ["wrong-page", 502, "api_error", 1],
      ["wrong-model", 502, "api_error", 1],
      ["error-as-200", 502, "api_error", 1],
      ["deep", 502, "api_error", 1],
      ["deep-field", 502, "api_error", 1],
      ["nine-megabytes", 502, "api_error", 1],
      ["nine-megabytes-announced", 502, "api_error", 1],
      ["hundred-megabytes", 502, "api_error", 1],
      ["gzip-twice", 502, "api_error", 1],
      ["unknown-encoding", 502, "api_error", 1],
      ["prototype-encoding", 502, "api_error", 1],
      ["not-gzip", 502, "api_error", 1],
      ["cut-gzip", 502, "api_error", 1],
      ["gzip-bomb", 502, "api_error", 1],
      ["brotli", 502, "api_error", 1],
      ["zstd", 502, "api_error", 1],
      ["redirect-301", 502, "api_error", 1],
      ["redirect-302", 502, "api_error", 1],
      ["redirect-303", 502, "api_error", 1],
      ["redirect-307", 502, "api_error", 1],
      ["redirect-308", 502, "api_error", 1],
      ["redirect-home", 502, "api_error", 1],
      ["not-modified", 502, "api_error", 1],
      ["400", 400, "invalid_request_error", 1],
      ["400-html", 400, "invalid_request_error", 1],
      ["401", 401, "authentication_error", 1],
      ["402", 402, "billing_error", 1],
      ["403", 403, "permission_error", 1],
      ["404", 404, "not_found_error", 1],
      ["408", 408, "timeout_error", RETRIED],
      ["409", 409, "conflict_error", RETRIED],
      ["413", 413, "request_too_large", 1],
      ["418", 502, "api_error", 1],
      ["429", 429, "rate_limit_error", 1],
      ["429-for-an-hour", 429, "rate_limit_error", 1],
      ["500", 502, "api_error", RETRIED],
      ["501", 502, "api_error", RETRIED],
      ["502", 502, "api_error", RETRIED],
      ["503", 503, "overloaded_error", RETRIED],
      ["503-for-a-minute", 503, "overloaded_error", 1],
      ["504", 504, "timeout_error", RETRIED],
      ["529", 529, "overloaded_error", RETRIED],
    ];

  test.concurrent.each(cases)(
    "%s: %i %s after %i",
    async (mode, status, type, reached, timeouts) => {
      const { send } = await testBed.serve(mode, NO_CACHE, {
        timeouts: { ...TIMEOUTS, ...timeouts },
      });
      const seen = await send();
      expect([seen.status, seen.body.error?.type, seen.reached]).toEqual([status, type, reached]);
      expect(seen.headers.get("x-catalogue-attempts")).toBe(String(reached));
      expect(seen.body.type).toBe("error");
      expect(seen.headers.get("content-type")).toBe("application/json");
      expect(seen.headers.get("cache-control")).toBe("no-store");
      expect(seen.headers.get("x-content-type-options")).toBe("nosniff");
      expect(seen.body.request_id).toBe(seen.headers.get("request-id"));
      expect(seen.text).not.toMatch(/127\.0\.0\.1|ECONN|HPE_|internal|at .*\.[jt]s/);
    },
  );

  test.each(["brotli", "zstd", "unknown-encoding", "prototype-encoding", "gzip-twice"])(
    "%s is reported for what it is",
    async (mode) => {
      const { body } = await (await testBed.serve(mode)).send();
      expect(body.error?.message).toBe(
        "The API's answer has a content encoding that this server does not decode; it accepts gzip and deflate.",
      );
    },
  );

  test.each([
    ["html", "no-models-route"],
    ["redirect-301", "no-models-route"],
    ["wrong-page", "unreadable"],
    ["brotli", "unreadable"],
    ["nine-megabytes", "unreadable"],
    ["401", "key-refused"],
    ["400", null],
    ["404", null],
    ["500", null],
    ["529", null],
    ["reset-in-body", null],
  ])("%s: the reason that is sent with it is %s", async (mode, reason) => {
    const { headers } = await (await testBed.serve(mode, NO_CACHE)).send();
    expect(headers.get("x-catalogue-reason")).toBe(reason);
  });

  test("no redirect was followed", () => {
    expect(testBed.upstream.elsewhere).toEqual([]);
  });

  test("an unreachable API is a 502", async () => {
    const server = await startTestServer({
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: "http://127.0.0.1:1",
    });
    expect((await fetch(`${server.origin}/v1/models`)).status).toBe(502);
    await server.stop();
  });
});

test("there are enough modes to see every state by hand", () => {
  expect(Object.keys(MODES).length).toBeGreaterThanOrEqual(40);
});
