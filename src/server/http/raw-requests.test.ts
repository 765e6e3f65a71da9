import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOTH_SERVERS, rawGet, ROUTES } from "../testing/both-servers.ts";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import type { TestServer } from "../testing/start-test-server.ts";

describe.each(BOTH_SERVERS)("%s", (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const host = () => `127.0.0.1:${server.port}`;
  const get = (target: string, ...lines: string[]) => rawGet(server, target, ...lines);

  test.each(["h2c", "websocket", "foo"])(
    "an offer to upgrade to %s is not taken, and the request answered",
    async (protocol) => {
      const lines = [`Host: ${host()}`, "Connection: Upgrade", `Upgrade: ${protocol}`, "", ""];
      for (const [method, path, expected] of [
        ["GET", "/v1/models?limit=1", 200],
        ["GET", "/nothing", 404],
        ["POST", "/v1/models", 405],
      ] as const) {
        const head = `${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}`;
        expect((await sendRaw(server.port, head)).status, `${method} ${path}`).toBe(expected);
      }
    },
  );

  test("the page is there for whoever accepts anything else", async () => {
    const lines = [`Host: ${host()}`, "Accept: application/xml"];
    expect((await get("/", ...lines)).status).toBe(200);
  });

  describe("paths that try to escape", () => {
    test.each([
      "/v1/models/../messages",
      "/v1/models/%2e%2e/messages",
      "/v1/models/a/b",
      "/v1/models/a%2fb/c",
      "/v1/models%2fclaude-opus-5",
      "/v1%2fmodels",
      "/v1/models/%",
      "/v1/models/%ff",
      "/v1/models/%c0%ae%c0%ae",
      "/v1/models/",
      "/v1/models//claude-opus-5",
      "/v1//models",
      "//v1/models",
      "/v1/x/../models",
      "/v1/./models",
      "/v1",
      "/v1/",
      "/v1/messages",
      "/v1/%6dodels",
      "/V1/models",
      "/assets/../../server/main.js",
      "/..%2f..%2fetc/passwd",
    ])("%s is a 404", async (path) => {
      const { status, text } = await get(path, `Host: ${host()}`);
      expect(status).toBe(404);
      expect(text).toContain('"type":"not_found_error"');
    });
  });

  describe("IDs that no request may hold", () => {
    test.each([
      "..",
      ".",
      "%2e%2e",
      "%2e",
      "..%2fmessages",
      "a%2f..%2f..%2fmessages",
      "..%5cmessages",
      "..\\messages",
      "..%3bx%2fmessages",
      "%252e%252e",
      "%25252e%25252e%25252fmessages",
      "a%00",
      "a%0d%0ab",
      "a%7f",
      "%C2%85",
      "a".repeat(513),
      "%C3%A9".repeat(257),
    ])("%s is a 400 that says so", async (segment) => {
      const { status, text } = await get(`/v1/models/${segment}`, `Host: ${host()}`);
      expect(status).toBe(400);
      expect(text).toContain('"type":"invalid_request_error"');
      expect(text).toContain("model_id: Input should be an ID of at most 512 bytes");
    });

    test.each([
      ["a%2fb", "a/b"],
      ["a%252fb", "a%2fb"],
      ["a%5Bb%5D%28c%29", "a[b](c)"],
      ["a+b", "a+b"],
      ["a%3Fb%23c", "a?b#c"],
      ["a..b", "a..b"],
      ["-a", "-a"],
      ["100%25", "100%"],
    ])("%s is decoded once", async (segment, id) => {
      const { status, text } = await get(`/v1/models/${segment}`, `Host: ${host()}`);
      expect(status).toBe(404);
      expect(text).toContain(`"message":${JSON.stringify(`model: ${id}`)}`);
    });
  });

  describe("what is not a single well-formed request", () => {
    const post = (...lines: string[]) =>
      sendRaw(server.port, ["POST /v1/models HTTP/1.1", `Host: ${host()}`, ...lines].join("\r\n"));

    test.each([
      ["two lengths", ["Content-Length: 3", "Content-Length: 4", "", "abc"]],
      ["a length and chunks", ["Content-Length: 3", "Transfer-Encoding: chunked", "", "0", "", ""]],
      ["a space before the colon", ["Content-Length : 3", "", "abc"]],
      ["a folded line", ["X-A: b", " Content-Length: 3", "", "abc"]],
      ["a negative length", ["Content-Length: -1", "", ""]],
    ])("%s: 400 and the connection ends", async (_what, lines) => {
      const { status, text } = await post(...lines);
      expect(status).toBe(400);
      expect(text).toMatch(/connection: close/i);
      expect(text).toContain('"type":"invalid_request_error"');
      expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    });

    test("overlong headers are a 431", async () => {
      const { status, text } = await get("/", `Host: ${host()}`, `X-Long: ${"a".repeat(20_000)}`);
      expect(status).toBe(431);
      expect(text).toContain('"type":"error"');
    });

    test("no number of lines hides one that a guard reads", async () => {
      const many = Array<string>(2500).fill("a:");
      for (const line of ["Host: evil.example", "Origin: http://evil.example"]) {
        const { status, text } = await get("/healthz", `Host: ${host()}`, ...many, line);
        expect([line, status]).toEqual([line, 403]);
        expect(text).toContain('"type":"permission_error"');
      }
    });

    test("garbage is a 400", async () => {
      expect((await sendRaw(server.port, "\x16\x03\x01\x02\x00\x01\r\n\r\n")).status).toBe(400);
    });

    test("a body on a GET is not parsed as a second request", async () => {
      const second = rawRequest("GET", "/v1/models", `Host: ${host()}`);
      const length = `Content-Length: ${second.length}`;
      const first = `GET /healthz HTTP/1.1\r\nHost: ${host()}\r\n${length}\r\n\r\n`;
      const { text } = await sendRaw(server.port, first + second);
      expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    });

    test("an unknown transfer encoding hides no second request", async () => {
      const second = rawRequest("GET", "/v1/models", `Host: ${host()}`);
      const { status, text } = await post("Transfer-Encoding: xchunked", "", second);
      expect([400, 405]).toContain(status);
      expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    });

    test.each(["xchunked", "chunked, identity", "gzip"])(
      "a GET in the transfer encoding %s is a 400, even where the answer is cached",
      async (coding) => {
        for (const route of ROUTES) {
          const { status } = await get(route, `Host: ${host()}`, `Transfer-Encoding: ${coding}`);
          expect([route, status]).toEqual([route, 400]);
        }
      },
    );

    test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
      "%s is a 405 on every route",
      async (method) => {
        for (const route of ROUTES) {
          const request = rawRequest(method, route, `Host: ${host()}`, "Content-Length: 0");
          const { status, text } = await sendRaw(server.port, request);
          expect([route, status]).toEqual([route, 405]);
          expect(text).toMatch(/allow: GET, HEAD\r\n/i);
          expect(text).not.toMatch(/access-control/i);
        }
      },
    );

    test("a body that waits for a go-ahead gets its 405 without one", async () => {
      const head = `POST /v1/models HTTP/1.1\r\nHost: ${host()}\r\nContent-Length: 9\r\n`;
      const { status } = await sendRaw(server.port, `${head}Expect: 100-continue\r\n\r\n`);
      expect(status).toBe(405);
    });

    test("headers that name others as hop-by-hop change nothing", async () => {
      const { status } = await get("/v1/models", `Host: ${host()}`, "Connection: close, host");
      expect(status).toBe(200);
    });
  });
});
