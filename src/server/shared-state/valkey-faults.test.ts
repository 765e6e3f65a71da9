import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startFaultUpstream } from "../../../e2e/faulty-api/fault-upstream.ts";
import { startDevelopmentServer } from "../testing/start-development-server.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";
import {
  startValkey,
  type TestValkey,
  VALKEY_PROGRAM,
  WITH_VALKEY,
} from "../testing/start-valkey.ts";

const PASSWORD = "a-password-of-valkey";
const ACCESS_TOKEN = "a-token-for-the-team";
const HEALTHY = '{"status":"ok"}';
const DEGRADED = '{"status":"degraded","reason":"the shared state is not available"}';

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.toReversed()) await end();
  ends = [];
});

async function startServer(
  valkeyUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const server = await startTestServer({ VALKEY_URL: valkeyUrl, RATE_LIMIT: "50", ...variables });
  ends.push(server.stop);
  return server;
}

const healthOf = async ({ origin }: TestServer) => (await fetch(`${origin}/healthz`)).text();

/** Lines of the log about Valkey, without their times. */
const linesOf = (server: TestServer) =>
  server
    .log()
    .split("\n")
    .filter((line) => line.includes("Valkey"))
    .map((line) => {
      const { level, message } = JSON.parse(line) as { level: string; message: string };
      return `${level}: ${message.replace(/:.*/, "")}`;
    });

const AWAY = (reason: string) => `warn: Valkey is not available (${reason})`;
const BACK = "info: Valkey is connected";

/** Asks for models with the token, and says how long it took. */
async function ask({ origin }: TestServer, token = ACCESS_TOKEN) {
  const fromMs = performance.now();
  const { status, headers } = await fetch(`${origin}/v1/models`, {
    headers: { "x-api-key": token },
  });
  return { status, cache: headers.get("x-catalogue-cache"), ms: performance.now() - fromMs };
}

/** A server that answers each connection in the same way. */
async function listen(answer: (socket: Socket) => void): Promise<{ url: string; server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `valkey://user:${PASSWORD}@127.0.0.1:${port}`, server };
}

describe("a server whose Valkey", () => {
  test.each([
    ["hangs up", (socket: Socket) => void socket.end(), "socket closed unexpectedly"],
    [
      "speaks another protocol",
      (socket: Socket) => void socket.once("data", () => socket.write("HTTP/1.1 400 Bad\r\n\r\n")),
      "unexpected reply",
    ],
    ["never answers", (socket: Socket) => void socket.resume(), "ETIMEDOUT"],
    [
      "answers everything with the same",
      (socket: Socket) => void socket.on("data", () => socket.write("+OK\r\n".repeat(9))),
      "unexpected reply",
    ],
  ])("%s works alone, and says so once", async (_how, answer, reason) => {
    const { url } = await listen(answer);
    const server = await startServer(url, { ACCESS_TOKEN });
    const answers = [];
    for (let n = 0; n < 20; n += 1) answers.push(await ask(server));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await vi.waitFor(() => expect(linesOf(server)).toEqual([AWAY(reason)]), 5000);
    expect(await healthOf(server)).toBe(DEGRADED);
    expect(server.log()).not.toContain(PASSWORD);
  });

  test("is not there works alone", async () => {
    const { url, server: nobody } = await listen(() => undefined);
    await new Promise((resolve) => nobody.close(resolve));
    const server = await startServer(url, { ACCESS_TOKEN });
    await vi.waitFor(() => expect(linesOf(server)).toEqual([AWAY("ECONNREFUSED")]), 10_000);
    expect(await ask(server)).toMatchObject({ status: 200 });
    expect(await ask(server, "wrong")).toMatchObject({ status: 401 });
    const health = await fetch(`${server.origin}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, DEGRADED]);
  });
});

describe.skipIf(VALKEY_PROGRAM === null)(`two servers and ${WITH_VALKEY}`, () => {
  const start = async (settings?: readonly string[], port?: number): Promise<TestValkey> => {
    const valkey = await startValkey(port, settings);
    ends.push(valkey.stop);
    return valkey;
  };
  const isHealthy = (server: TestServer) =>
    vi.waitFor(async () => expect(await healthOf(server)).toBe(HEALTHY), 10_000);

  async function startTwo(
    valkey: TestValkey,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<readonly [TestServer, TestServer]> {
    const one = await startServer(valkey.url, { ACCESS_TOKEN, ...variables });
    const other = await startServer(valkey.url, { ACCESS_TOKEN, ...variables });
    await Promise.all([isHealthy(one), isHealthy(other)]);
    return [one, other];
  }

  test("share an answer, which the API is asked for once", async () => {
    // Its first answer is a reset, which is tried again.
    const upstream = await startFaultUpstream();
    ends.push(upstream.stop);
    const [one, other] = await startTwo(await start(), {
      ANTHROPIC_API_KEY: "sk-ant-of-two-servers",
      ANTHROPIC_BASE_URL: upstream.baseUrl("reset-once"),
    });
    expect(await ask(one)).toMatchObject({ status: 200, cache: "upstream" });
    await vi.waitFor(async () => {
      expect(await ask(other)).toMatchObject({ status: 200, cache: "fresh" });
    });
    expect(upstream.reached("reset-once")).toHaveLength(2);
  });

  test("share the rate limit and its words", async () => {
    const [one, other] = await startTwo(await start(), { RATE_LIMIT: "5" });
    const askForty = async () => {
      await Promise.all([isHealthy(one), isHealthy(other)]);
      const asked = Array.from({ length: 40 }, (_, n) => ask(n % 2 === 0 ? one : other));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      return statuses.filter((status) => status === 200).length;
    };
    // Each alone lets twenty through, as they do while a busy machine delays Valkey; then tokens come back.
    await vi.waitFor(async () => expect(await askForty()).toBeLessThan(30), {
      timeout: 25_000,
      interval: 5000,
    });
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => fetch(`${one.origin}/v1/models`)),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get("retry-after")).toBe("1");
    expect(await refused?.text()).toContain("Too many requests to this server. Slow down.");
  });

  test("share the sign-in: its throttle, and its cookie without Valkey, too", async () => {
    const valkey = await start();
    const [one, other] = await startTwo(valkey);
    for (let n = 0; n < 3; n += 1) await ask(one, "wrong");
    expect((await ask(other, "wrong")).ms).toBeGreaterThan(240);

    const signIn = await fetch(`${one.origin}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: {
        origin: one.origin,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: `token=${ACCESS_TOKEN}`,
    });
    const cookie = signIn.headers.get("set-cookie")?.split(";")[0] ?? "";
    const withCookie = () => fetch(`${other.origin}/v1/models`, { headers: { cookie } });
    expect((await withCookie()).status).toBe(200);
    await valkey.stop();
    expect((await withCookie()).status).toBe(200);
  });

  test("leave nothing in Valkey that tells who asked what with which key", async () => {
    const valkey = await start();
    const [one] = await startTwo(valkey, { CACHE_SECONDS: "60" });
    await ask(one);
    await ask(one, "wrong");
    const { createClient } = await import("@redis/client");
    const client = createClient({ url: valkey.url, RESP: 2 });
    await client.connect();
    const keys = await client.keys("*");
    const ttls = await Promise.all(keys.map((key) => client.pTTL(key)));
    client.destroy();
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      expect(key).toMatch(/^\{?model-catalogue:1:(?:answer|rate|sign-in|trial):[\w-]{43}\b/);
      expect(key).not.toMatch(/127\.0\.0\.1|claude|token/);
    }
    // Which is what Valkey says of a key that stays; one may be gone by now.
    expect(ttls).not.toContain(-1);
  });

  test("go on alone while it is gone, and share again when it is back", async () => {
    const valkey = await start();
    const [one] = await startTwo(valkey);
    await valkey.stop();
    await vi.waitFor(async () => expect(await healthOf(one)).toBe(DEGRADED), 10_000);
    expect(await ask(one)).toMatchObject({ status: 200 });
    await start([], valkey.port);
    await isHealthy(one);
    // A busy machine may have delayed it, too.
    const lines = linesOf(one);
    const wentAt = lines.indexOf(AWAY("socket closed unexpectedly"));
    expect(lines.slice(0, Math.max(0, wentAt))).toContain(BACK);
    expect(lines.at(-1)).toBe(BACK);
  });

  test("answer while one hangs, and say so until it is back", async () => {
    const valkey = await start();
    const [one] = await startTwo(valkey);
    valkey.freeze();
    const first = await Promise.all(Array.from({ length: 20 }, () => ask(one)));
    expect(first.every(({ status }) => status === 200)).toBe(true);
    await vi.waitFor(async () => expect(await healthOf(one)).toBe(DEGRADED), 10_000);
    expect(await ask(one)).toMatchObject({ status: 200 });
    valkey.thaw();
    await isHealthy(one);
    // A busy machine may have delayed it before.
    expect(linesOf(one).slice(-3)).toEqual([BACK, AWAY("ETIMEDOUT"), BACK]);
  });

  test("are as well the development server", async () => {
    const valkey = await start();
    const server = await startDevelopmentServer({ VALKEY_URL: valkey.url });
    ends.push(server.stop);
    await vi.waitFor(async () => expect(await healthOf(server)).toBe(HEALTHY), 10_000);
  });

  test("work alone where the password is wrong, and say so without it", async () => {
    const { port } = await start(["--requirepass", "another"]);
    const server = await startServer(`redis://:${PASSWORD}@127.0.0.1:${port}`);
    await vi.waitFor(() => expect(linesOf(server)).toEqual([AWAY("WRONGPASS")]), 10_000);
    expect(await ask(server)).toMatchObject({ status: 200 });
    expect(server.log()).not.toContain(PASSWORD);
    const right = await startServer(`redis://:another@127.0.0.1:${port}/3`);
    await isHealthy(right);
  });
});
