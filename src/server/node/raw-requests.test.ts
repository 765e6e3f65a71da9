import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServeFile } from "../app.ts";
import { startDevelopmentServer } from "../testing/start-development-server.ts";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const ALLOWED_HOSTS = "Catalogue.example, catalogue.example:8443";
const serveFile: ServeFile = ({ path }) => (path === "/" ? new Response("the page") : null);

describe.each([
  ["the Node server", () => startTestServer({ ALLOWED_HOSTS }, { serveFile })],
  ["the development server", () => startDevelopmentServer({ ALLOWED_HOSTS })],
])("%s", (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const own = () => `127.0.0.1:${server.port}`;
  const get = (target: string, ...lines: string[]) =>
    sendRaw(server.port, rawRequest("GET", target, ...lines));
  const ROUTES = ["/", "/v1/models", "/v1/models/claude-opus-5", "/healthz", "/nothing"];

  describe("the host", () => {
    test.each([
      () => own(),
      () => `localhost:${server.port}`,
      () => `LocalHost:${server.port}`,
      () => `[::1]:${server.port}`,
      () => "catalogue.example",
      () => "catalogue.example:8443",
    ])("is ours: %s", async (host) => {
      expect((await get("/v1/models", `Host: ${host()}`)).status).toBe(200);
    });

    test.each([
      ["another name", () => ["Host: evil.example"]],
      ["another name with our port", () => [`Host: evil.example:${server.port}`]],
      ["a name that begins like ours", () => [`Host: localhost.evil.example:${server.port}`]],
      ["our name without the port", () => ["Host: localhost"]],
      ["our name with another port", () => [`Host: localhost:${server.port + 1}`]],
      ["our name with a dot", () => [`Host: localhost.:${server.port}`]],
      ["an allowed name with another port", () => ["Host: catalogue.example:1"]],
      ["any address", () => [`Host: 0.0.0.0:${server.port}`]],
      ["another way to write loopback", () => [`Host: 127.1:${server.port}`]],
      ["a user in it", () => [`Host: a@${own()}`]],
      ["no value", () => ["Host:"]],
      ["a space in it", () => ["Host: a b"]],
      ["none", () => []],
      ["two, ours first", () => [`Host: ${own()}`, "Host: evil.example"]],
      ["two, ours last", () => ["Host: evil.example", `Host: ${own()}`]],
      ["twice ours", () => [`Host: ${own()}`, `Host: ${own()}`]],
      ["only a forwarded one", () => ["Host: evil.example", `X-Forwarded-Host: ${own()}`]],
    ])("is refused on every route: %s", async (_what, lines) => {
      for (const route of ROUTES) {
        const { status, text } = await get(route, ...lines());
        expect([route, status]).toEqual([route, 403]);
        expect(text).toContain('"type":"permission_error"');
        expect(text).not.toContain("evil");
        expect(text).not.toMatch(/access-control/i);
      }
    });

    test("is refused before a bad method or path is looked at", async () => {
      const deletion = rawRequest("DELETE", "/", "Host: evil.example");
      expect((await sendRaw(server.port, deletion)).status).toBe(403);
      expect((await get("/v1/models/a\\b", "Host: evil.example")).status).toBe(403);
    });

    test.each(["http://127.0.0.1/v1/models", "http://evil.example/", "*", "evil.example:80"])(
      "may not be named by the target: %s",
      async (target) => {
        const { status } = await get(target, `Host: ${own()}`);
        expect([400, 403]).toContain(status);
      },
    );

    test("CONNECT opens no tunnel", async () => {
      const request = `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${own()}\r\n\r\n`;
      expect((await sendRaw(server.port, request)).status).toBe(403);
    });
  });

  describe("paths that try to leave theirs", () => {
    test.each([
      "/v1/models/..",
      "/v1/models/../messages",
      "/v1/models/%2e%2e",
      "/v1/models/%2e%2e/messages",
      "/v1/models/..%2fmessages",
      "/v1/models/..%5cmessages",
      "/v1/models/..\\messages",
      "/v1/models/%252e%252e",
      "/v1/models/a%2fb",
      "/v1/models/a%00",
      "/v1/models/%",
      "/v1/models/%ff",
      "/v1/models/a..b",
      "/v1/models/-a",
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
      `/v1/models/${"a".repeat(129)}`,
      "/assets/../../server/main.js",
      "/..%2f..%2fetc/passwd",
    ])("%s is a 404", async (path) => {
      const { status, text } = await get(path, `Host: ${own()}`);
      expect(status).toBe(404);
      expect(text).toContain('"type":"not_found_error"');
    });
  });

  describe("what is not one plain request", () => {
    const post = (...lines: string[]) =>
      sendRaw(server.port, ["POST /v1/models HTTP/1.1", `Host: ${own()}`, ...lines].join("\r\n"));

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
      const { status, text } = await get("/", `Host: ${own()}`, `X-Long: ${"a".repeat(20_000)}`);
      expect(status).toBe(431);
      expect(text).toContain('"type":"error"');
    });

    test("garbage is a 400", async () => {
      expect((await sendRaw(server.port, "\x16\x03\x01\x02\x00\x01\r\n\r\n")).status).toBe(400);
    });

    test("a body on a GET is not taken for a second request", async () => {
      const second = rawRequest("GET", "/v1/models", `Host: ${own()}`);
      const length = `Content-Length: ${second.length}`;
      const first = `GET /healthz HTTP/1.1\r\nHost: ${own()}\r\n${length}\r\n\r\n`;
      const { text } = await sendRaw(server.port, first + second);
      expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    });

    test("an unknown transfer encoding hides no second request", async () => {
      const second = rawRequest("GET", "/v1/models", `Host: ${own()}`);
      const { status, text } = await post("Transfer-Encoding: xchunked", "", second);
      expect([400, 405]).toContain(status);
      expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    });

    test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
      "%s is a 405 on every route",
      async (method) => {
        for (const route of ROUTES) {
          const request = rawRequest(method, route, `Host: ${own()}`, "Content-Length: 0");
          const { status, text } = await sendRaw(server.port, request);
          expect([route, status]).toEqual([route, 405]);
          expect(text).toMatch(/allow: GET, HEAD\r\n/i);
          expect(text).not.toMatch(/access-control/i);
        }
      },
    );

    test("a body that waits for a go-ahead gets its 405 without one", async () => {
      const head = `POST /v1/models HTTP/1.1\r\nHost: ${own()}\r\nContent-Length: 9\r\n`;
      const { status } = await sendRaw(server.port, `${head}Expect: 100-continue\r\n\r\n`);
      expect(status).toBe(405);
    });

    test("headers that name others as hop-by-hop change nothing", async () => {
      const { status } = await get("/v1/models", `Host: ${own()}`, "Connection: close, host");
      expect(status).toBe(200);
    });
  });

  describe("who asks", () => {
    const send = async (path: string, ...lines: string[]) =>
      (await get(path, `Host: ${own()}`, ...lines)).status;

    test("our own page may, by its exact origin", async () => {
      expect(await send("/v1/models", `Origin: http://${own()}`)).toBe(200);
      const lines = ["Host: catalogue.example", "Origin: https://catalogue.example"];
      expect((await get("/v1/models", ...lines)).status).toBe(200);
    });

    test.each([
      () => "null",
      () => "",
      () => `https://127.0.0.1:${server.port}`,
      () => `http://localhost:${server.port}`,
      () => `http://127.0.0.1:${server.port + 1}`,
      () => "http://127.0.0.1",
      () => `http://127.0.0.1:${server.port}.evil.example`,
      () => `http://127.0.0.1:${server.port}/`,
      () => "http://evil.example",
    ])("no other origin may, on any route", async (origin) => {
      for (const route of ROUTES) {
        const { status, text } = await get(route, `Host: ${own()}`, `Origin: ${origin()}`);
        expect([origin(), route, status]).toEqual([origin(), route, 403]);
        expect(text).not.toMatch(/access-control/i);
      }
    });

    test.each([
      ["same-origin", 200],
      ["none", 200],
      ["same-site", 403],
      ["cross-site", 403],
      ["anything", 403],
    ])("a browser that says %s gets %i from the API", async (site, status) => {
      expect(await send("/v1/models", `Sec-Fetch-Site: ${site}`)).toBe(status);
      expect(await send("/v1/models/claude-opus-5", `Sec-Fetch-Site: ${site}`)).toBe(status);
    });

    test("a link from another site opens the page", async () => {
      expect(await send("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")).toBe(200);
    });
  });

  test("the health says nothing else, and only on its exact path", async () => {
    const { text } = await get("/healthz", `Host: ${own()}`);
    expect(text.split("\r\n\r\n")[1]).toBe('{"status":"ok"}');
    expect((await get("/healthz/", `Host: ${own()}`)).status).toBe(404);
    expect((await get("/healthz%2f", `Host: ${own()}`)).status).toBe(404);
  });
});
