import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setStage, type Stage } from "../../../../e2e/faulty-api/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.clear());

const NO_CACHE = { CACHE_SECONDS: "0" };

describe("what the API says is passed on only as far as it is meant for the visitor", () => {
  test("its refusal keeps its words, without keys and not at any length", async () => {
    const plain = await (await stage.serve("400")).ask();
    expect(plain.body.error?.message).toBe("anthropic-beta: no such beta");
    expect(plain.headers.get("request-id")).toBe("req_of_the_api");
    const long = await (await stage.serve("400-long")).ask();
    expect(long.body.error?.message).toHaveLength(500);
    const keys = await (await stage.serve("400-with-key")).ask();
    expect(keys.body.error?.message).toBe("You sent [redacted] and [redacted] to us");
  });

  test("a refused key is told in our words", async () => {
    const seen = await (await stage.serve("401-with-key")).ask();
    expect(seen.body.error?.message).toBe("The API refused this server's key.");
    expect(seen.headers.get("x-catalogue-access")).toBeNull();
  });

  test.each(["500-with-key", "key-in-body", "key-in-request-id"])(
    "%s does not leak",
    async (mode) => {
      const { text } = await (await stage.serve(mode)).ask();
      expect(text).not.toContain("sentinel");
    },
  );

  test("only headers of our choice come back", async () => {
    const { headers } = await (await stage.serve("odd-headers")).ask();
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
    ["429", null],
    ["529", null],
    ["503", null],
    ["503-for-a-minute", "60"],
  ])("%s says how long to wait as far as the API did: %s s", async (mode, seconds) => {
    const { headers } = await (await stage.serve(mode, NO_CACHE)).ask();
    expect(headers.get("retry-after")).toBe(seconds);
  });
});

describe("an honest answer", () => {
  test.each(["ok", "four-fields", "new-fields", "gzip", "deflate", "early-hints"])(
    "%s is passed on",
    async (mode) => {
      const { ask } = await stage.serve(mode);
      const list = await ask();
      expect([list.status, list.headers.get("content-encoding")]).toEqual([200, null]);
      expect(list.body).toMatchObject({ data: [{ id: "claude-honest-1" }], has_more: false });
      expect((await ask("/v1/models/claude-honest")).body).toMatchObject({ type: "model" });
    },
  );

  test("keeps fields nobody knows, `__proto__` among them", async () => {
    expect((await (await stage.serve("new-fields")).ask()).text).toContain('"price":{"input":3}');
    const { text, body } = await (await stage.serve("proto")).ask();
    expect(text).toContain('"__proto__":{"polluted":true}');
    expect(body).not.toHaveProperty("polluted");
  });

  test.each(["exact-numbers", "exact-numbers-spread-out"])(
    "%s: keeps the digits of numbers and the order of keys, in every field",
    async (mode) => {
      const exact = '{"b":1.10,"7":1e3,"1":[-0,1E+2,9007199254740993,0.1000]}';
      const { ask } = await stage.serve(mode);
      for (const path of ["/v1/models", "/v1/models/claude-honest-1"]) {
        const { text, status } = await ask(path);
        expect(status).toBe(200);
        expect(text).toContain('"max_input_tokens":2e5,"max_tokens":9007199254740993,');
        expect(text).toContain(`"price":${exact},"type":"model"`);
        expect(text.endsWith(`,"of_the_answer":${exact}}`)).toBe(true);
        expect(text).not.toContain("\n");
      }
    },
  );

  test("is written anew: hostile names survive as data, cursors as they are", async () => {
    const { body } = await (await stage.serve("hostile-names")).ask();
    expect(body).toHaveProperty("data.0.display_name", "<img src=x onerror=alert(1)>");
    expect((await (await stage.serve("same-cursor-forever")).ask()).body).toHaveProperty(
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
  ])("comes after a fault that passes: %s, attempt %i", async (mode, reached) => {
    const seen = await (await stage.serve(mode)).ask();
    expect([seen.status, seen.reached]).toEqual([200, reached]);
  });
});
