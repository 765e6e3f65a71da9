import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type FaultUpstream,
  startFaultUpstream,
} from "../../../../e2e/faulty-api/fault-upstream.ts";
import { startTestServer, type TestServer } from "../../testing/start-test-server.ts";

const ANTHROPIC_API_KEY = "sk-ant-of-the-test";
let upstream: FaultUpstream;
const servers: TestServer[] = [];
beforeAll(async () => {
  upstream = await startFaultUpstream();
});
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  await upstream.stop();
});

async function serve(mode: string, variables: Readonly<Record<string, string>> = {}) {
  const ANTHROPIC_BASE_URL = upstream.baseUrl(mode);
  const server = await startTestServer({ ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, ...variables });
  servers.push(server);
  return (path = "/v1/models", init: RequestInit = {}) => fetch(server.origin + path, init);
}

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("a fresh answer says so and how old it is, without a request to the API", async () => {
  const send = await serve("ok");
  const first = await send();
  expect(first.headers.get("x-catalogue-cache")).toBe("upstream");
  expect(first.headers.get("x-catalogue-attempts")).toBe("1");
  const { headers } = await send();
  expect(headers.get("x-catalogue-attempts")).toBeNull();
  expect(headers.get("x-catalogue-cache")).toBe("fresh");
  expect(headers.get("age")).toBe("0");
  expect(headers.get("request-id")).toBe("req_of_the_api");
  expect(upstream.reached("ok")).toHaveLength(1);
});

test.each(["then-500", "then-429", "then-reset"])(
  "%s: what was known comes, and says of when it is",
  async (mode) => {
    const send = await serve(mode, { CACHE_SECONDS: "1" });
    const first = await (await send()).text();
    await pass(1100);
    const stale = await send();
    const attempts = upstream.reached(mode).length - 1;
    expect(stale.headers.get("x-catalogue-attempts")).toBe(String(attempts));
    expect([stale.status, await stale.text()]).toEqual([200, first]);
    expect(stale.headers.get("x-catalogue-cache")).toBe("stale");
    expect(stale.headers.get("warning")).toMatch(/^110 /);
    expect(Number(stale.headers.get("age"))).toBeGreaterThanOrEqual(1);
    const asOf = Date.parse(stale.headers.get("x-catalogue-stale") ?? "");
    expect(Date.now() - asOf).toBeGreaterThanOrEqual(1000);
  },
);

test.each([
  ["then-401", 401],
  ["then-404", 404],
])("%s is reported, whatever was cached", async (mode, status) => {
  const send = await serve(mode, { CACHE_SECONDS: "1" });
  await send();
  await pass(1100);
  expect((await send()).status).toBe(status);
});

test("100 identical requests at once reach the API once", async () => {
  const send = await serve("a-second-late", { CACHE_SECONDS: "0" });
  const answers = await Promise.all(Array.from({ length: 100 }, () => send()));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(upstream.reached("a-second-late")).toHaveLength(1);
});

test("the last client to leave aborts the request, and the server works on", async () => {
  const send = await serve("drip");
  const leaving = new AbortController();
  const answers = [send("/v1/models", leaving), send("/v1/models", leaving)];
  while (upstream.reached("drip").length === 0) await pass(10);
  leaving.abort();
  for (const answer of answers) await expect(answer).rejects.toThrow("aborted");
  await expect.poll(() => servers.at(-1)?.log()).toContain('"status":499');
  expect(servers.at(-1)?.log()).not.toContain('"level":"error"');
});

test("an answer is compressed for those who take it", async () => {
  const send = await serve("hostile-names");
  const encodingFor = async (accept: string) => {
    const { headers } = await send("/v1/models", { headers: { "accept-encoding": accept } });
    return headers.get("content-encoding");
  };
  expect(await encodingFor("gzip, br")).toBe("br");
  expect(await encodingFor("gzip, br;q=0")).toBe("gzip");
  expect(await encodingFor("gzip, br;level=4;q=0")).toBe("gzip");
  expect(await encodingFor("identity")).toBeNull();
  const body = (await (await send()).json()) as { data: unknown[] };
  expect(body.data).toHaveLength(7);
});

test("more than its share per second is a 429 with a time to wait", async () => {
  const send = await serve("ok", { RATE_LIMIT: "2" });
  const answers = await Promise.all(Array.from({ length: 12 }, () => send()));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get("retry-after")).toBe("1");
  expect((await send("/healthz")).status).toBe(200);
});
