import { request } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import {
  call,
  connect,
  type Connect,
  KEY,
  startLive,
  startServer,
  stopAll,
} from "../../../e2e/support/mcp-client.ts";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import type { TestServer } from "../testing/start-test-server.ts";

afterEach(stopAll);

describe("the protocol", () => {
  test.each<[string, Connect]>([
    ["of before", {}],
    ["of 2026", { versionNegotiation: { mode: { pin: "2026-07-28" } } }],
  ])("%s lists the tools with schemas and hints", async (_era, options) => {
    const client = await connect(await startLive(), {}, options);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "list_models",
      "resolve_model",
      "check_text",
      "upcoming_retirements",
    ]);
    for (const { title, description, inputSchema, outputSchema, annotations } of tools) {
      expect(title).toBeTruthy();
      expect(description).toBeTruthy();
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(annotations).toMatchObject({
        readOnlyHint: true,
        idempotentHint: true,
        openWorldHint: true,
      });
    }
    expect(client.getServerVersion()).toMatchObject({ name: "model-catalogue" });
    expect(client.getInstructions()).toContain("Resolve");
  });

  test("has no sessions: GET and DELETE are refused, and no answer names one", async () => {
    const { origin } = await startServer();
    for (const method of ["GET", "DELETE", "PUT", "OPTIONS"]) {
      const headers = { accept: "text/event-stream" };
      const response = await fetch(`${origin}/mcp`, { method, headers });
      expect([method, response.status]).toEqual([method, 405]);
      expect(response.headers.get("allow")).toBe("POST");
    }
    const { status, headers } = await post(origin, INITIALIZE);
    expect(status).toBe(200);
    expect(headers.get("mcp-session-id")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("takes a batch, and refuses a revision that nobody knows", async () => {
    const { origin } = await startServer();
    const list = (id: number) => ({ jsonrpc: "2.0", id, method: "tools/list" });
    const batch = await post(origin, [list(1), list(2)]);
    expect(batch.status).toBe(200);
    expect((await batch.text()).match(/"name":"list_models"/g)).toHaveLength(2);
    const unknown = await post(origin, list(3), { "mcp-protocol-version": "1999-01-01" });
    expect(unknown.status).toBe(400);
  });

  test.each([
    ["what is no JSON", "{", {}, 400],
    ["what is no message", '{"a":1}', {}, 400],
    ["a form", "a=1", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["a plain text, which a page may send", "{}", { "content-type": "text/plain" }, 415],
    ["a large body", `"${"x".repeat(2 * 1024 * 1024)}"`, {}, 413],
  ])("refuses %s", async (_what, body, headers, status) => {
    const { origin } = await startServer();
    expect((await post(origin, body, headers)).status).toBe(status);
  });

  test("refuses a large body that does not say how large it is", async () => {
    const { origin } = await startServer();
    const chunk = new TextEncoder().encode("x".repeat(64 * 1024));
    let chunks = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        if (++chunks > 64) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await fetch(`${origin}/mcp`, {
      method: "POST",
      headers: HEADERS,
      body,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test("asks a client to go on that waits for it before it sends a long message", async () => {
    const { port } = await startServer();
    const body = JSON.stringify(INITIALIZE);
    const status = await new Promise((resolve, reject) => {
      const headers = { ...HEADERS, expect: "100-continue", "content-length": body.length };
      const sent = request({ port, path: "/mcp", method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("continue", () => sent.end(body));
      sent.on("error", reject);
      sent.flushHeaders();
    });
    expect(status).toBe(200);
  });

  test("opens no stream that waits for changes", async () => {
    const client = await connect(
      await startServer(),
      {},
      { versionNegotiation: { mode: { pin: "2026-07-28" } } },
    );
    await expect(client.listen({ toolsListChanged: true })).rejects.toThrow(/limit reached/);
  });
});

const HEADERS = {
  accept: "application/json, text/event-stream",
  "content-type": "application/json",
};
const INITIALIZE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-11-25",
    capabilities: {},
    clientInfo: { name: "test", version: "1" },
  },
};

async function post(
  origin: string,
  message: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${origin}/mcp`, {
    method: "POST",
    headers: { ...HEADERS, ...headers },
    body: typeof message === "string" ? message : JSON.stringify(message),
  });
}

describe("the guards", () => {
  test("no other host", async () => {
    const { port, origin } = await startServer();
    const answer = await sendRaw(port, rawRequest("POST", "/mcp", `Host: evil.example:${port}`));
    expect(answer.status).toBe(403);
    expect((await post(origin, INITIALIZE)).status).toBe(200);
  });

  test.each([
    ["origin", { origin: "https://evil.example" }],
    ["port of this machine", { origin: "http://127.0.0.1:1" }],
    ["site", { "sec-fetch-site": "cross-site" }],
    ["site of this machine", { "sec-fetch-site": "same-site" }],
  ])("no page of another %s", async (_what, headers) => {
    const { origin } = await startServer();
    const response = await post(origin, INITIALIZE, headers);
    expect(response.status).toBe(403);
  });

  test("the page's own origin is let in", async () => {
    const { origin } = await startServer();
    const headers = { origin, "sec-fetch-site": "same-origin" };
    expect((await post(origin, INITIALIZE, headers)).status).toBe(200);
  });

  test("a shared server asks for its token, in every method", async () => {
    const { origin, log } = await startServer({ ACCESS_TOKEN: "team-token-0123" });
    for (const headers of [{}, { authorization: "Bearer wrong" }]) {
      const response = await post(origin, INITIALIZE, headers);
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
    expect((await fetch(`${origin}/mcp`)).status).toBe(401);
    const server = { origin } as TestServer;
    const sent: Record<string, string>[] = [
      { authorization: "Bearer team-token-0123" },
      { "x-api-key": "team-token-0123" },
    ];
    for (const headers of sent) {
      const client = await connect(server, headers);
      expect((await client.listTools()).tools).toHaveLength(4);
    }
    expect(log()).not.toContain("team-token");
    expect(log()).toContain('"route":"/mcp","status":401');
  });

  test("a client that asks too fast is slowed down, in one bucket with the API", async () => {
    const { origin } = await startServer({ RATE_LIMIT: "1" });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      statuses.push((await post(origin, INITIALIZE)).status);
      statuses.push((await fetch(`${origin}/v1/models`)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    const refused = await post(origin, INITIALIZE);
    expect(refused.headers.get("retry-after")).toBe("1");
  });

  test("what the API says of the key is in no answer", async () => {
    const server = await startLive({
      interfere: () =>
        Response.json(
          { type: "error", error: { type: "authentication_error", message: `no ${KEY}` } },
          { status: 401 },
        ),
    });
    const answer = await call(await connect(server), "list_models");
    expect(answer.isError).toBe(true);
    expect(answer.text).toContain("refused the key");
    expect(answer.text + server.log()).not.toContain(KEY);
  });
});
