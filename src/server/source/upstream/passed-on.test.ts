import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestBed, type TestBed } from "../../../../e2e/faulty-api/test-bed.ts";

let testBed: TestBed;
beforeAll(async () => {
  testBed = await createTestBed();
});
afterAll(() => testBed.clear());

const NO_CACHE = { CACHE_SECONDS: "0" };

describe("of what the API says, only what is meant for the client is passed on", () => {
  test("a refusal keeps its message, without keys and shortened", async () => {
    const plain = await (await testBed.serve("400")).send();
    expect(plain.body.error?.message).toBe("anthropic-beta: no such beta");
    expect(plain.headers.get("request-id")).toBe("req_of_the_api");
    const long = await (await testBed.serve("400-long")).send();
    expect(long.body.error?.message).toHaveLength(500);
    const keys = await (await testBed.serve("400-with-key")).send();
    expect(keys.body.error?.message).toBe("You sent [redacted] and [redacted] to us");
  });

  test("a rejected key is reported in our words", async () => {
    const seen = await (await testBed.serve("401-with-key")).send();
    expect(seen.body.error?.message).toMatch(
      /^The API refused this server's key\. It was sent as x-api-key and as a bearer token; .*ANTHROPIC_AUTH_TOKEN.*ANTHROPIC_CUSTOM_HEADERS\.$/,
    );
    expect(seen.headers.get("x-catalogue-access")).toBeNull();
  });

  test.each(["500-with-key", "key-in-body", "key-in-request-id"])(
    "%s does not leak",
    async (mode) => {
      const { text } = await (await testBed.serve(mode)).send();
      expect(text).not.toContain("sentinel");
    },
  );

  test.each(["headers-in-body", "403-with-headers"])(
    "%s: a token and the operator's headers do not leak either",
    async (mode) => {
      const config = '{"provider":"anthropic","api_key":"config-sentinel"}';
      const { send, server } = await testBed.serve(mode, {
        ANTHROPIC_AUTH_TOKEN: "token-sentinel-0123",
        ANTHROPIC_CUSTOM_HEADERS: `x-gateway-key: header-sentinel\nx-portkey-config: ${config}`,
      });
      const { text, headers } = await send();
      const said = text + JSON.stringify([...headers]) + server.log();
      expect(said).toContain("[redacted]");
      expect(said).not.toContain("sentinel");
    },
  );

  test("only headers we chose come back", async () => {
    const { headers } = await (await testBed.serve("odd-headers")).send();
    expect([...headers.keys()].toSorted()).toEqual([
      "cache-control",
      "connection",
      "content-length",
      "content-type",
      "cross-origin-resource-policy",
      "date",
      "keep-alive",
      "request-id",
      "x-catalogue-attempts",
      "x-catalogue-cache",
      "x-catalogue-source",
      "x-content-type-options",
    ]);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    ["429-for-an-hour", "3600"],
    ["429-for-a-year", "3600"],
    ["429-nonsense", null],
    ["429-negative", null],
    ["429", null],
    ["529", null],
    ["503", null],
    ["503-for-a-minute", "60"],
  ])("%s says how long to wait as far as the API did: %s s", async (mode, seconds) => {
    const { headers } = await (await testBed.serve(mode, NO_CACHE)).send();
    expect(headers.get("retry-after")).toBe(seconds);
  });
});

describe("an honest answer", () => {
  test.each(["ok", "four-fields", "new-fields", "gzip", "deflate", "early-hints"])(
    "%s is passed on",
    async (mode) => {
      const { send } = await testBed.serve(mode);
      const list = await send();
      expect([list.status, list.headers.get("content-encoding")]).toEqual([200, null]);
      expect(list.body).toMatchObject({ data: [{ id: "claude-honest-1" }], has_more: false });
      expect((await send("/v1/models/claude-honest")).body).toMatchObject({ type: "model" });
    },
  );

  test("keeps unknown fields, including `__proto__`", async () => {
    expect((await (await testBed.serve("new-fields")).send()).text).toContain(
      '"price":{"input":3}',
    );
    const { text, body } = await (await testBed.serve("proto")).send();
    expect(text).toContain('"__proto__":{"polluted":true}');
    expect(body).not.toHaveProperty("polluted");
  });

  test.each(["exact-numbers", "exact-numbers-spread-out"])(
    "%s: keeps the digits of numbers and the order of keys, in every field",
    async (mode) => {
      const exact = '{"b":1.10,"7":1e3,"1":[-0,1E+2,9007199254740993,0.1000]}';
      const { send } = await testBed.serve(mode);
      for (const path of ["/v1/models", "/v1/models/claude-honest-1"]) {
        const { text, status } = await send(path);
        expect(status).toBe(200);
        expect(text).toContain('"max_input_tokens":2e5,"max_tokens":9007199254740993,');
        expect(text).toContain(`"price":${exact},"type":"model"`);
        expect(text.endsWith(`,"of_the_answer":${exact}}`)).toBe(true);
        expect(text).not.toContain("\n");
      }
    },
  );

  test("is rewritten: hostile names survive as data, cursors unchanged", async () => {
    const { body } = await (await testBed.serve("hostile-names")).send();
    expect(body).toHaveProperty("data.0.display_name", "<img src=x onerror=alert(1)>");
    expect((await (await testBed.serve("same-cursor-forever")).send()).body).toHaveProperty(
      "has_more",
      true,
    );
  });

  test.each([
    ["reset-once", 2],
    ["reset-twice", 3],
    ["503-once", 2],
    ["529-twice", 3],
    ["429-once", 2],
  ])("follows a transient fault: %s, attempt %i", async (mode, reached) => {
    const seen = await (await testBed.serve(mode)).send();
    expect([seen.status, seen.reached]).toEqual([200, reached]);
  });
});
