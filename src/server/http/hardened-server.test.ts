import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import { createHardenedServer, type Limits } from "./hardened-server.ts";

const LIMITS: Limits = {
  headersMs: 200,
  requestMs: 400,
  keepAliveMs: 65_000,
  checkMs: 20,
  silenceMs: 5000,
  connections: 2,
};
const server = createHardenedServer(LIMITS);
server.on("request", (incoming, outgoing) => {
  incoming.resume().once("end", () => outgoing.end("whole"));
});
afterEach(() => server.closeAllConnections());

async function boundPort(): Promise<number> {
  if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

test.each([
  ["headers", "GET / HTTP/1.1\r\nHost: a\r\n", LIMITS.headersMs],
  ["a body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc", LIMITS.requestMs],
])("%s that do not come to their end are a 408 after a while", async (_what, bytes, afterMs) => {
  const fromMs = performance.now();
  const { status, text } = await sendRaw(await boundPort(), bytes);
  expect(status).toBe(408);
  expect(text).toContain('"type":"timeout_error"');
  expect(performance.now() - fromMs).toBeGreaterThanOrEqual(afterMs);
});

test("a connection may be idle longer than clients keep it", () => {
  const { keepAliveTimeout, headersTimeout } = createHardenedServer();
  expect(keepAliveTimeout).toBe(65_000);
  expect(headersTimeout).toBeGreaterThan(keepAliveTimeout);
});

test("one that was idle for 6 s, longer than any limit of its requests, serves the next", async () => {
  const port = await boundPort();
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
  const port = await boundPort();
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
