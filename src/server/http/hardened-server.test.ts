import { once } from "node:events";
import { Agent, get, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import { createHardenedServer, type Limits } from "./hardened-server.ts";

/** Shorter than a connection is idle below, and longer than a busy machine takes to send a request. */
const LIMITS: Limits = {
  headersMs: 5000,
  bodyMs: 5000,
  keepAliveMs: 65_000,
  checkMs: 20,
  silenceMs: 5000,
  connections: 2,
};
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const readWhole: RequestListener = (incoming, outgoing) => {
  incoming.resume().once("end", () => outgoing.end("whole"));
};

async function startWith(limits: Limits, listener = readWhole): Promise<number> {
  const server = createHardenedServer(limits);
  servers.push(server);
  server.on("request", listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

test.each([
  ["headers", "GET / HTTP/1.1\r\nHost: a\r\n", { headersMs: 200 }],
  ["a body", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc", { bodyMs: 200 }],
  ["chunks", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", { bodyMs: 200 }],
])("%s that do not come to their end are a 408 after a while", async (_what, bytes, limits) => {
  const fromMs = performance.now();
  const { status, text } = await sendRaw(await startWith({ ...LIMITS, ...limits }), bytes);
  expect(status).toBe(408);
  expect(text).toContain('"type":"timeout_error"');
  expect(performance.now() - fromMs).toBeGreaterThanOrEqual(200);
});

test("a body that nobody reads does not keep a connection that was answered", async () => {
  const port = await startWith({ ...LIMITS, bodyMs: 200 }, (_incoming, outgoing) => {
    outgoing.writeHead(405).end();
  });
  const socket = connect(port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999\r\n\r\na");
  expect(String((await once(socket, "data"))[0])).toContain(" 405 ");
  const drip = setInterval(() => socket.write("a"), 20);
  // One that comes too late is an error of the socket, which closes all the same.
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(drip);
});

test("a whole body may wait for its answer", async () => {
  const port = await startWith({ ...LIMITS, bodyMs: 20 }, (_incoming, outgoing) => {
    setTimeout(() => outgoing.end("late"), 200);
  });
  const bytes = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
  expect((await sendRaw(port, bytes)).text).toContain("late");
});

test("no header line is dropped, however many there are", async () => {
  const port = await startWith(LIMITS, ({ rawHeaders }, outgoing) => {
    outgoing.end(`last ${rawHeaders.at(-1) ?? ""}`);
  });
  const lines = ["Host: a", ...Array<string>(2500).fill("a:"), "Host: b"];
  const { text } = await sendRaw(port, `GET / HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  expect(text).toContain("last b");
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
