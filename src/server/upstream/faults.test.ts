import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FaultUpstream, startFaultUpstream } from "../../../e2e/upstream/fault-upstream.ts";
import { MODES } from "../../../e2e/upstream/modes.ts";
import {
  type TestOptions,
  startTestServer,
  type TestServer,
} from "../testing/start-test-server.ts";

const KEY = "sk-ant-sentinel-0123456789";
const NO_CACHE = { CACHE_SECONDS: "0" };
/** Room for two retries of a fault that is over at once. */
const PATIENCE = { headersMs: 1500, answerMs: 4000 };
/** For faults that never end. */
const LITTLE = { headersMs: 100, answerMs: 250 };

let upstream: FaultUpstream;
beforeAll(async () => {
  upstream = await startFaultUpstream();
});
afterAll(() => upstream.stop());

interface Seen {
  status: number;
  headers: Headers;
  text: string;
  body: { type?: unknown; error?: { type: string; message: string }; request_id?: unknown };
  /** Requests that reached the upstream for it. */
  reached: number;
}

const servers: TestServer[] = [];
afterAll(() => Promise.all(servers.map(({ stop }) => stop())));

/** A server of its own for each mode: the circuit and the cache remember. */
async function serve(mode: string, variables = {}, options: TestOptions = { patience: PATIENCE }) {
  const ANTHROPIC_BASE_URL = upstream.baseUrl(mode);
  const server = await startTestServer(
    { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL, ...variables },
    options,
  );
  servers.push(server);
  return async (path = "/v1/models", headers: Record<string, string> = {}): Promise<Seen> => {
    const before = upstream.reached(mode).length;
    const response = await fetch(server.origin + path, { headers });
    const text = await response.text();
    expect(text + JSON.stringify([...response.headers]) + server.log()).not.toContain(KEY);
    const reached = upstream.reached(mode).length - before;
    const body = JSON.parse(text) as Seen["body"];
    return { status: response.status, headers: response.headers, text, body, reached };
  };
}

const RETRIED = 3;

describe("every fault of the API has an answer of its own", () => {
  const cases: [mode: string, status: number, type: string, reached: number, patience?: object][] =
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
      ["hundred-megabytes", 502, "api_error", 1],
      ["gzip-twice", 502, "api_error", 1],
      ["unknown-encoding", 502, "api_error", 1],
      ["prototype-encoding", 502, "api_error", 1],
      ["not-gzip", 502, "api_error", 1],
      ["cut-gzip", 502, "api_error", 1],
      ["gzip-bomb", 502, "api_error", 1],
      ["brotli-bomb", 502, "api_error", 1],
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
    async (mode, status, type, reached, patience) => {
      const ask = await serve(mode, NO_CACHE, { patience: { ...PATIENCE, ...patience } });
      const seen = await ask();
      expect([seen.status, seen.body.error?.type, seen.reached]).toEqual([status, type, reached]);
      expect(seen.body.type).toBe("error");
      expect(seen.headers.get("content-type")).toBe("application/json");
      expect(seen.headers.get("cache-control")).toBe("no-store");
      expect(seen.headers.get("x-content-type-options")).toBe("nosniff");
      expect(seen.body.request_id).toBe(seen.headers.get("request-id"));
      expect(seen.text).not.toMatch(/127\.0\.0\.1|ECONN|HPE_|internal|at .*\.[jt]s/);
    },
  );

  test("no redirect was followed", () => {
    expect(upstream.elsewhere).toEqual([]);
  });

  test("an API that is not there at all", async () => {
    const server = await startTestServer({
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: "http://127.0.0.1:1",
    });
    servers.push(server);
    expect((await fetch(`${server.origin}/v1/models`)).status).toBe(502);
  });
});

describe("what the API says is passed on only as far as it is meant for the visitor", () => {
  test("its refusal keeps its words, without keys and not at any length", async () => {
    const plain = await (await serve("400"))();
    expect(plain.body.error?.message).toBe("anthropic-beta: no such beta");
    expect(plain.headers.get("request-id")).toBe("req_of_the_api");
    const long = await (await serve("400-long"))();
    expect(long.body.error?.message).toHaveLength(500);
    const keys = await (await serve("400-with-key"))();
    expect(keys.body.error?.message).toBe("You sent [redacted] and [redacted] to us");
  });

  test("a refused key is told in our words", async () => {
    const seen = await (await serve("401-with-key"))();
    expect(seen.body.error?.message).toBe("The API refused this server's key.");
    expect(seen.headers.get("x-catalogue-access")).toBeNull();
  });

  test.each(["500-with-key", "key-in-body", "key-in-request-id"])(
    "%s does not leak",
    async (mode) => {
      const { text } = await (await serve(mode))();
      expect(text).not.toContain("sentinel");
    },
  );

  test("only headers of our choice come back", async () => {
    const { headers } = await (await serve("odd-headers"))();
    expect([...headers.keys()].toSorted()).toEqual([
      "cache-control",
      "connection",
      "content-length",
      "content-type",
      "cross-origin-resource-policy",
      "date",
      "keep-alive",
      "request-id",
      "x-catalogue-cache",
      "x-catalogue-source",
      "x-content-type-options",
    ]);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    ["429-for-an-hour", "3600"],
    ["429-for-a-year", "3600"],
    ["429-nonsense", "1"],
    ["429", "1"],
    ["503-for-a-minute", "60"],
  ])("%s says how long to wait: %s s", async (mode, seconds) => {
    const { headers } = await (await serve(mode, NO_CACHE))();
    expect(headers.get("retry-after")).toBe(seconds);
  });
});

describe("an honest answer", () => {
  test.each(["ok", "four-fields", "new-fields", "gzip", "brotli", "deflate", "early-hints"])(
    "%s is passed on",
    async (mode) => {
      const ask = await serve(mode);
      const list = await ask();
      expect([list.status, list.headers.get("content-encoding")]).toEqual([200, null]);
      expect(list.body).toMatchObject({ data: [{ id: "claude-honest-1" }], has_more: false });
      expect((await ask("/v1/models/claude-honest")).body).toMatchObject({ type: "model" });
    },
  );

  test("keeps fields nobody knows, `__proto__` among them", async () => {
    expect((await (await serve("new-fields"))()).text).toContain('"price":{"input":3}');
    const { text, body } = await (await serve("proto"))();
    expect(text).toContain('"__proto__":{"polluted":true}');
    expect(body).not.toHaveProperty("polluted");
  });

  test("is written anew: hostile names survive as data, cursors as they are", async () => {
    const { body } = await (await serve("hostile-names"))();
    expect(body).toHaveProperty("data.0.display_name", "<img src=x onerror=alert(1)>");
    expect((await (await serve("same-cursor-forever"))()).body).toHaveProperty("has_more", true);
  });

  test.each([
    ["reset-once", 2],
    ["reset-twice", 3],
    ["503-once", 2],
    ["529-twice", 3],
    ["429-once", 2],
  ])("comes after a fault that passes: %s, attempt %i", async (mode, reached) => {
    const seen = await (await serve(mode))();
    expect([seen.status, seen.reached]).toEqual([200, reached]);
  });
});

describe("what the API is asked", () => {
  test("carries headers of our making and none of the visitor's", async () => {
    const ask = await serve("ok", { ALLOWED_WORKSPACES: "wrkspc_1" });
    await ask("/v1/models?limit=5&x=1&lifecycle[]=retired&lifecycle[]=active", {
      cookie: "session=1",
      authorization: "Bearer mine",
      "x-api-key": "mine",
      referer: "http://127.0.0.1/page",
      "x-forwarded-for": "10.0.0.1",
      forwarded: "for=10.0.0.1",
      "accept-language": "de",
      "user-agent": "visitor",
      "anthropic-beta": "b-2, a-1",
      "anthropic-version": "2023-06-01",
      "anthropic-workspace-id": "wrkspc_1",
    });
    const { path, headers } = upstream.reached("ok").at(-1) ?? { path: "", headers: {} };
    expect(path).toBe("/ok/v1/models?limit=5&lifecycle%5B%5D=active&lifecycle%5B%5D=retired");
    expect(headers).toEqual({
      accept: "application/json",
      "user-agent": "model-catalogue",
      "x-api-key": KEY,
      "anthropic-version": "2023-06-01",
      "anthropic-beta": "b-2,a-1",
      "anthropic-workspace-id": "wrkspc_1",
      host: headers.host,
      connection: "keep-alive",
    });
  });

  test("is the API's newest version when the visitor names none", async () => {
    await (
      await serve("ok")
    )();
    expect(upstream.reached("ok").at(-1)?.headers["anthropic-version"]).toBe("2026-10-21");
  });

  test.each(["/v1/models/..", "/v1/models/%2e%2e%2fmessages", "/v1/messages", "/v1/models/a/b"])(
    "is never %s",
    async (path) => {
      const seen = await (await serve("ok"))(path);
      expect([seen.status, seen.reached]).toEqual([404, 0]);
    },
  );
});

test("there are modes enough to see every state by hand", () => {
  expect(Object.keys(MODES).length).toBeGreaterThanOrEqual(40);
});
