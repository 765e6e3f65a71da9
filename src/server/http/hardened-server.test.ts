import { once } from "node:events";
import { Agent, get, type IncomingMessage, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import { createHardenedServer, type Limits } from "./hardened-server.ts";

/** Shorter than a connection is idle below, and longer than a busy machine takes to send a request. */
const LIMITS: Limits = {
  headersMs: 5000,
  requestMs: 5000,
  keepAliveMs: 65_000,
  checkMs: 20,
  silenceMs: 5000,
  connections: 2,
};
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function startWith(limits: Limits): Promise<number> {
  const server = createHardenedServer(limits);
  servers.push(server);
  server.on("request", (incoming, outgoing) => {
    incoming.resume().once("end", () => outgoing.end("whole"));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

// The other limit is never reached: none is above that of the whole request.
test.each([
  ["headers", "GET / HTTP/1.1\r\nHost: a\r\n", { headersMs: 200, requestMs: 60_000 }],
  [
    "a body",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
    { headersMs: 200, requestMs: 200 },
  ],
])("%s that do not come to their end are a 408 after a while", async (_what, bytes, limits) => {
  const fromMs = performance.now();
  const { status, text } = await sendRaw(await startWith({ ...LIMITS, ...limits }), bytes);
  expect(status).toBe(408);
  expect(text).toContain('"type":"timeout_error"');
  expect(performance.now() - fromMs).toBeGreaterThanOrEqual(200);
});

test("a connection may be idle longer than clients keep it", () => {
  const { keepAliveTimeout, headersTimeout } = createHardenedServer();
  expect(keepAliveTimeout).toBe(65_000);
  expect(headersTimeout).toBeGreaterThan(keepAliveTimeout);
});

test("one that was idle for 6 s, longer than any limit of its requests, serves the next", async () => {
  const port = await startWith(LIMITS);
  const agent = new Agent({ keepAlive: true });
  const send = async () => {
    const request = get({ host: "127.0.0.1", port, agent });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    await once(response.resume(), "end");
    expect(response.headers["keep-alive"]).toBe("timeout=65");
    return request.reusedSocket;
  };
  expect(await send()).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 6000));
  expect(await send()).toBe(true);
  agent.destroy();
});

test("one connection over the limit is closed at once, the others continue", async () => {
  const port = await startWith(LIMITS);
  const open = async () => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return socket;
  };
  const [first] = [await open(), await open()];
  await once(await open(), "close");
  first.write(rawRequest("GET", "/", "Host: a"));
  expect(String((await once(first, "data"))[0])).toContain("whole");
});
