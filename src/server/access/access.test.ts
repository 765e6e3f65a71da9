import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServeFile } from "../page/create-pages.ts";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import { startDevelopmentServer } from "../testing/start-development-server.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const TOKEN = "a-token-for-the-team";
const VARIABLES = {
  ACCESS_TOKEN: TOKEN,
  ALLOWED_WORKSPACES: "wrkspc_1,wrkspc_2",
  ALLOWED_HOSTS: "catalogue.example",
};
const serveFile: ServeFile = ({ path }) =>
  path === "/" ? { status: 200, headers: {}, body: "the page" } : null;

describe.each([
  ["the Node server", () => startTestServer(VARIABLES, { serveFile })],
  ["the development server", () => startDevelopmentServer(VARIABLES)],
])("%s with ACCESS_TOKEN", (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, { headers, redirect: "manual" });
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: {
        origin: server.origin,
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
    });
  const signIn = async (to = "/") => {
    const response = await post("/sign-in", String(new URLSearchParams({ token: TOKEN, to })));
    const cookie = response.headers.get("set-cookie") ?? "";
    return { response, cookie, pair: cookie.split(";")[0] ?? "" };
  };

  test.each(["/v1/models", "/v1/models/claude-opus-5", "/v1/nothing", "/assets/x.js", "/nothing"])(
    "%s needs the token",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(401);
      expect(response.headers.get("x-catalogue-access")).toBe("required");
      expect(await response.json()).toMatchObject({ error: { type: "authentication_error" } });
    },
  );

  test.each([
    { authorization: `Bearer ${TOKEN}` },
    { authorization: `bearer ${TOKEN}` },
    { "x-api-key": TOKEN },
  ])("%o lets in, and is no sign-in", async (headers) => {
    const response = await get("/v1/models", headers);
    expect(response.status).toBe(200);
    expect(response.headers.get("x-catalogue-access")).toBeNull();
    expect((await get("/", headers)).status).toBe(200);
  });

  test.each([
    { authorization: TOKEN },
    { authorization: `Basic ${TOKEN}` },
    { authorization: `Bearer ${TOKEN}x` },
    { "x-api-key": TOKEN.slice(1) },
    { cookie: `model_catalogue_access=${TOKEN}` },
    { cookie: `model_catalogue_access=9999999999.${"A".repeat(43)}` },
    { cookie: "model_catalogue_access=" },
  ])("%o does not", async (headers) => {
    expect((await get("/v1/models", headers)).status).toBe(401);
  });

  test("the health check needs no token, on its exact path only", async () => {
    expect((await get("/healthz")).status).toBe(200);
    for (const path of ["/healthz/", "/healthz/x", "/HEALTHZ", "/healthz%2f", "/x/healthz"]) {
      expect([path, (await get(path)).status]).toEqual([path, 401]);
    }
  });

  test("the page is the sign-in form, under the policy of the page", async () => {
    const response = await get('/?model=a"><script>x</script>');
    expect(response.status).toBe(401);
    expect(response.headers.get("x-catalogue-access")).toBe("required");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const html = await response.text();
    expect(html).toContain('<form method="post" action="/sign-in">');
    expect(html).toContain("<title>Model Catalogue</title>");
    expect(html).not.toMatch(/<script|<style|style=/);
    expect((await get("/sign-in.css")).headers.get("content-type")).toContain("text/css");
  });

  test("signing in sets a cookie that lets in, and goes back to the requested page", async () => {
    const { response, cookie, pair } = await signIn("/?model=claude-opus-5&q=a%26b");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/?model=claude-opus-5&q=a%26b");
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    const list = await get("/v1/models", { cookie: `a=b; ${pair}; c=d` });
    expect(list.status).toBe(200);
    expect(list.headers.get("x-catalogue-access")).toBe("signed-in");
    expect((await get("/", { cookie: pair })).status).toBe(200);
    expect((await get("/sign-in", { cookie: pair })).headers.get("location")).toBe("/");
  });

  test("over TLS the cookie is secure", async () => {
    const host = "catalogue.example";
    const { request } = await import("node:http");
    const setCookie = await new Promise<string>((resolve) => {
      const sent = request(`${server.origin}/sign-in`, {
        method: "POST",
        headers: {
          host,
          origin: `https://${host}`,
          "content-type": "application/x-www-form-urlencoded",
        },
      });
      sent.on("response", ({ headers }) => resolve(headers["set-cookie"]?.join() ?? ""));
      sent.end(`token=${TOKEN}`);
    });
    expect(setCookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
  });

  test.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\r\nx: y",
    "",
  ])("signing in never leads to %j", async (to) => {
    expect((await signIn(to)).response.headers.get("location")).toBe("/");
  });

  test("texts of the address and the form are escaped in the page", async () => {
    const html = await (await post("/sign-in", "token=wrong&to=/?q=%26%22'%3E")).text();
    expect(html).toContain('name="to" value="/?q=&amp;%22%27%3E"');
  });

  test("a wrong token shows the form again", async () => {
    const response = await post("/sign-in", "token=wrong&to=/?q=1");
    expect(response.status).toBe(401);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toContain("That is not the access token.");
  });

  test("signing out removes the cookie, after a page that confirms", async () => {
    const { pair } = await signIn();
    const page = await get("/sign-out", { cookie: pair });
    expect(await page.text()).toContain('<form method="post" action="/sign-out">');
    const response = await post("/sign-out", "", { cookie: pair });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    expect(response.headers.get("set-cookie")).toMatch(/^model_catalogue_access=; .*Max-Age=0/);
  });

  test("a form is only accepted from our own page, small, and with its own type", async () => {
    const send = async (headers: Record<string, string>, body = `token=${TOKEN}`) =>
      (await post("/sign-in", body, headers)).status;
    expect(await send({ origin: "http://evil.example" })).toBe(403);
    expect(await send({ origin: "null" })).toBe(403);
    expect(await send({ "content-type": "text/plain" })).toBe(400);
    expect(await send({}, `token=${TOKEN}&x=${"x".repeat(5000)}`)).toBe(413);
    const announced = await sendRaw(
      server.port,
      rawRequest(
        "POST",
        "/sign-in",
        `Host: 127.0.0.1:${server.port}`,
        `Origin: ${server.origin}`,
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: 5000",
      ),
    );
    expect(announced.status).toBe(413);
    const { status } = await fetch(`${server.origin}/sign-in`, { method: "POST" });
    expect(status).toBe(403);
    for (const path of ["/", "/v1/models", "/healthz", "/sign-in/"]) {
      expect([path, (await post(path, "")).status]).toEqual([path, 405]);
    }
  });

  test("only the listed workspaces may be requested", async () => {
    const send = async (workspace: string) =>
      (await get("/v1/models", { "x-api-key": TOKEN, "anthropic-workspace-id": workspace })).status;
    expect([await send("wrkspc_1"), await send("wrkspc_2"), await send("wrkspc_3")]).toEqual([
      200, 200, 403,
    ]);
  });

  test("no WebSocket opens without the token", async () => {
    const lines = [
      "GET / HTTP/1.1",
      `Host: 127.0.0.1:${server.port}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      "Sec-WebSocket-Protocol: vite-hmr",
    ];
    const { status } = await sendRaw(server.port, [...lines, "", ""].join("\r\n"));
    expect([0, 401]).toContain(status);
  });

  test("the token is in no log", () => {
    expect(server.log()).toContain('"route":"/v1/models"');
    expect(server.log()).not.toContain(TOKEN);
  });

  test("a link from another site is reloaded, as its cookie was withheld", async () => {
    const response = await get("/", { "sec-fetch-site": "cross-site" });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('<meta http-equiv="refresh" content="0" />');
  });
});

test("without ACCESS_TOKEN no form is accepted, and no workspace is refused", async () => {
  const server = await startTestServer();
  const origin = server.origin;
  expect((await fetch(`${origin}/sign-in`, { method: "POST", headers: { origin } })).status).toBe(
    405,
  );
  const headers = { "anthropic-workspace-id": "any" };
  expect((await fetch(`${origin}/v1/models`, { headers })).status).toBe(200);
  await server.stop();
});
