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

  describe("the host", () => {
    test.each([
      () => host(),
      () => `localhost:${server.port}`,
      () => `LocalHost:${server.port}`,
      () => `[::1]:${server.port}`,
      () => "catalogue.example",
      () => `catalogue.example:${server.port}`,
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
      ["a user in it", () => [`Host: a@${host()}`]],
      ["no value", () => ["Host:"]],
      ["a space in it", () => ["Host: a b"]],
      ["none", () => []],
      ["two, ours first", () => [`Host: ${host()}`, "Host: evil.example"]],
      ["two, ours last", () => ["Host: evil.example", `Host: ${host()}`]],
      ["twice ours", () => [`Host: ${host()}`, `Host: ${host()}`]],
      ["only a forwarded one", () => ["Host: evil.example", `X-Forwarded-Host: ${host()}`]],
    ])("is refused on every route: %s", async (_what, lines) => {
      for (const route of ROUTES) {
        const { status, text } = await get(route, ...lines());
        expect([route, status]).toEqual([route, 403]);
        expect(text).toContain('"type":"permission_error"');
        expect(text).not.toContain("evil");
        expect(text).not.toMatch(/access-control/i);
      }
    });

    test("is refused before a bad method or path is checked", async () => {
      const deletion = rawRequest("DELETE", "/", "Host: evil.example");
      expect((await sendRaw(server.port, deletion)).status).toBe(403);
      expect((await get("/v1/models/a\\b", "Host: evil.example")).status).toBe(403);
    });

    test.each(["http://127.0.0.1/v1/models", "http://evil.example/", "*", "evil.example:80"])(
      "may not be named in the target: %s",
      async (target) => {
        const { status } = await get(target, `Host: ${host()}`);
        expect([400, 403]).toContain(status);
      },
    );

    test.each(["websocket", "WebSocket"])("is checked for a %s as well", async (upgrade) => {
      const lines = [
        "Connection: Upgrade",
        `Upgrade: ${upgrade}`,
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: vite-hmr",
      ];
      const open = (...headers: string[]) =>
        sendRaw(server.port, ["GET / HTTP/1.1", ...headers, ...lines, "", ""].join("\r\n"));
      const foreign = await open(`Host: evil.example:${server.port}`);
      expect([foreign.status, foreign.text.includes("permission_error")]).toEqual([403, true]);
      expect((await open(`Host: ${host()}`, "Origin: http://evil.example")).status).toBe(403);
    });

    test("is checked where only a part of an offer is a WebSocket's", async () => {
      const { status, text } = await get(
        "/",
        "Host: evil.example",
        "Connection: Upgrade",
        "Upgrade: h2c",
        "Sec-WebSocket-Protocol: vite-hmr",
      );
      expect([status, text.match(/HTTP\/1\.1/g)?.length]).toEqual([403, 1]);
    });

    test("CONNECT opens no tunnel", async () => {
      const request = `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host()}\r\n\r\n`;
      expect((await sendRaw(server.port, request)).status).toBe(403);
    });
  });

  describe("the origin", () => {
    const send = async (path: string, ...lines: string[]) =>
      (await get(path, `Host: ${host()}`, ...lines)).status;

    test("our own page may, by its exact origin", async () => {
      expect(await send("/v1/models", `Origin: http://${host()}`)).toBe(200);
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
        const { status, text } = await get(route, `Host: ${host()}`, `Origin: ${origin()}`);
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

  test.each(["/", "/healthz", "/v1/models"])("HEAD %s is GET without its body", async (path) => {
    const send = async (method: string) => {
      const request = rawRequest(method, path, `Host: ${host()}`);
      const [head = "", ...body] = (await sendRaw(server.port, request)).text.split("\r\n\r\n");
      const lines = head.toLowerCase().split("\r\n");
      const stable = /^(?:http|content-type|cache-control|x-|referrer-policy)/;
      return { head: lines.filter((line) => stable.test(line)).sort(), body: body.join("") };
    };
    const { head, body } = await send("HEAD");
    expect(body).toBe("");
    expect(head).toEqual((await send("GET")).head);
  });

  test("the health check says nothing else, and only on its exact path", async () => {
    const { text } = await get("/healthz", `Host: ${host()}`);
    expect(text.split("\r\n\r\n")[1]).toBe('{"status":"ok"}');
    expect((await get("/healthz/", `Host: ${host()}`)).status).toBe(404);
    expect((await get("/healthz%2f", `Host: ${host()}`)).status).toBe(404);
  });
});
