import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KEY, createTestBed, type TestBed } from "../../../../e2e/faulty-api/test-bed.ts";
import { rawRequest, sendRaw } from "../../testing/send-raw.ts";

let testBed: TestBed;
beforeAll(async () => {
  testBed = await createTestBed();
});
afterAll(() => testBed.clear());

describe("the request sent to the API", () => {
  test("carries our own headers and none of the client's", async () => {
    const { send } = await testBed.serve("ok", { ALLOWED_WORKSPACES: "wrkspc_1" });
    await send("/v1/models?limit=5&x=1&lifecycle[]=retired&lifecycle[]=active", {
      cookie: "session=1",
      authorization: "Bearer mine",
      "x-api-key": "mine",
      referer: "http://127.0.0.1/page",
      "x-forwarded-for": "10.0.0.1",
      forwarded: "for=10.0.0.1",
      "accept-language": "de",
      "accept-encoding": "br, zstd",
      "user-agent": "client",
      "anthropic-beta": "b-2, a-1",
      "anthropic-version": "2023-06-01",
      "anthropic-workspace-id": "wrkspc_1",
    });
    const { path, headers } = testBed.upstream.reached("ok").at(-1) ?? { path: "", headers: {} };
    expect(path).toBe("/ok/v1/models?limit=5&lifecycle%5B%5D=active&lifecycle%5B%5D=retired");
    expect(headers).toEqual({
      accept: "application/json",
      "accept-encoding": "gzip, deflate",
      "user-agent": "model-catalogue",
      "x-api-key": KEY,
      authorization: `Bearer ${KEY}`,
      "anthropic-version": "2023-06-01",
      "anthropic-beta": "b-2,a-1",
      "anthropic-workspace-id": "wrkspc_1",
      host: headers.host,
      connection: "keep-alive",
    });
  });

  test("calls itself by no name that makes gateways list other IDs", async () => {
    await (await testBed.serve("ok")).send();
    const sent = testBed.upstream.reached("ok").at(-1)?.headers["user-agent"];
    expect(sent).toBe("model-catalogue");
    expect(sent).not.toMatch(/claude|anthropic/i);
  });

  test("has a token as a bearer, and a key in both headers", async () => {
    const token = "gateway-token-123456";
    const sentWith = async (variables: Readonly<Record<string, string>>) => {
      await (await testBed.serve("ok", { CACHE_SECONDS: "0", ...variables })).send();
      const headers = testBed.upstream.reached("ok").at(-1)?.headers;
      return [headers?.["x-api-key"], headers?.authorization];
    };
    expect(await sentWith({})).toEqual([KEY, `Bearer ${KEY}`]);
    expect(await sentWith({ ANTHROPIC_AUTH_TOKEN: token })).toEqual([KEY, `Bearer ${token}`]);
    expect(await sentWith({ ANTHROPIC_API_KEY: "", ANTHROPIC_AUTH_TOKEN: token })).toEqual([
      undefined,
      `Bearer ${token}`,
    ]);
    const ANTHROPIC_CUSTOM_HEADERS = "Authorization: Bearer of-the-operator";
    expect(await sentWith({ ANTHROPIC_CUSTOM_HEADERS })).toEqual([KEY, "Bearer of-the-operator"]);
    expect(await sentWith({ ANTHROPIC_API_KEY: "", ANTHROPIC_CUSTOM_HEADERS })).toEqual([
      undefined,
      "Bearer of-the-operator",
    ]);
  });

  test("has the operator's headers, under what the client chose and never in its framing", async () => {
    const { send } = await testBed.serve("ok", {
      ANTHROPIC_CUSTOM_HEADERS: [
        'X-Portkey-Config: {"provider":"anthropic"}',
        "anthropic-beta: of-the-operator",
        "anthropic-version: 2023-06-01",
        "__proto__: 1",
        "Host: evil.example",
        "Transfer-Encoding: chunked",
        "Accept-Encoding: br",
      ].join("\n"),
    });
    const sent = async (headers: Readonly<Record<string, string>>) => {
      await send("/v1/models", headers);
      return testBed.upstream.reached("ok").at(-1)?.headers;
    };
    expect(await sent({})).toMatchObject({
      "x-portkey-config": '{"provider":"anthropic"}',
      "anthropic-beta": "of-the-operator",
      "anthropic-version": "2023-06-01",
      "accept-encoding": "gzip, deflate",
      host: expect.stringMatching(/^127\.0\.0\.1:/) as string,
    });
    expect(await sent({ "anthropic-beta": "b-1" })).toMatchObject({ "anthropic-beta": "b-1" });
    expect(await sent({ "anthropic-beta": "b-2" })).not.toHaveProperty("transfer-encoding");
  });

  test("has its cursor percent-encoded once, whatever is in it", async () => {
    const { send } = await testBed.serve("ok");
    await send("/v1/models?after_id=a:b@c");
    expect(testBed.upstream.reached("ok").at(-1)?.path).toBe("/ok/v1/models?after_id=a%3Ab%40c");
  });

  test("has the newest API version when the client names none", async () => {
    const { send } = await testBed.serve("ok");
    await send();
    expect(testBed.upstream.reached("ok").at(-1)?.headers["anthropic-version"]).toBe("2026-10-21");
  });

  test("has the version of each client, even for identical paths", async () => {
    const { send } = await testBed.serve("ok", { CACHE_SECONDS: "0" });
    for (const version of ["2023-06-01", "2026-10-21", "2023-06-01"]) {
      await send("/v1/models?limit=9", { "anthropic-version": version });
      expect(testBed.upstream.reached("ok").at(-1)?.headers["anthropic-version"]).toBe(version);
    }
    await send("/v1/models?limit=9", { "anthropic-version": "" });
    expect(testBed.upstream.reached("ok").at(-1)?.headers["anthropic-version"]).toBe("2026-10-21");
  });

  test.each(["a%3Fb", "a%23b", "a%2Fb", "a%252Fb", "a%5B1m%5D(high)*", "%20a%20", "it's%2Bmine"])(
    "has the ID of /v1/models/%s in one segment, encoded once",
    async (segment) => {
      const { send } = await testBed.serve("ok");
      await send(`/v1/models/${segment}`);
      expect(testBed.upstream.reached("ok").at(-1)?.path).toBe(`/ok/v1/models/${segment}`);
    },
  );

  test("has any cursor, encoded once", async () => {
    const { send } = await testBed.serve("ok");
    await send("/v1/models?after_id=it's%20a%2Fb%25+c");
    expect(testBed.upstream.reached("ok").at(-1)?.path).toBe(
      "/ok/v1/models?after_id=it%27s%20a%2Fb%25%20c",
    );
  });

  test.each([
    ["/v1/models/..", 400],
    ["/v1/models/../messages", 404],
    ["/v1/models/%2e%2e/messages", 404],
    ["/v1/models/..%2fmessages", 400],
    ["/v1/models/%2e%2e%2fmessages", 400],
    ["/v1/models/..%5cmessages", 400],
    ["/v1/models/..\\messages", 400],
    ["/v1/models/%252e%252e%252fmessages", 400],
    ["/v1/models/a%2f..%2fb", 400],
    ["/v1/models/a%0d%0ab", 400],
    ["/v1/models/a/b", 404],
    ["/v1/messages", 404],
  ])("is never %s", async (path, refusal) => {
    const { server } = await testBed.serve("ok");
    const before = testBed.upstream.reached("ok").length;
    const port = server.port;
    const { status } = await sendRaw(port, rawRequest("GET", path, `Host: 127.0.0.1:${port}`));
    expect([status, testBed.upstream.reached("ok").length - before]).toEqual([refusal, 0]);
  });
});
