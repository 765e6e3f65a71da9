import Anthropic from "@anthropic-ai/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type FaultUpstream,
  startFaultUpstream,
} from "../../../../e2e/faulty-api/fault-upstream.ts";
import { startTestServer, type TestServer } from "../../testing/start-test-server.ts";

const ANTHROPIC_API_KEY = "sk-ant-of-the-test";
let upstream: FaultUpstream;
let direct: FaultUpstream;
const servers: TestServer[] = [];
beforeAll(async () => {
  [upstream, direct] = await Promise.all([startFaultUpstream(), startFaultUpstream()]);
});
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  await Promise.all([upstream.stop(), direct.stop()]);
});

async function serve(mode: string): Promise<TestServer> {
  const ANTHROPIC_BASE_URL = upstream.baseUrl(mode);
  const server = await startTestServer({ ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL });
  servers.push(server);
  return server;
}

/** The official SDK as it comes: two retries. */
async function listWithSdk(baseURL: string): Promise<number> {
  const client = new Anthropic({ baseURL, apiKey: ANTHROPIC_API_KEY });
  try {
    return (await client.models.list().asResponse()).status;
  } catch (error) {
    return error instanceof Anthropic.APIError ? Number(error.status) : Number.NaN;
  }
}

test.concurrent.each([
  "429",
  "429-for-a-second",
  "408",
  "409",
  "500",
  "503",
  "504",
  "529",
  "reset",
])("a lasting %s costs the API no more requests through here than without us", async (mode) => {
  const { origin } = await serve(mode);
  await listWithSdk(direct.baseUrl(mode));
  await listWithSdk(origin);
  expect(direct.reached(mode)).toHaveLength(3);
  const reached = upstream.reached(mode).length;
  expect(reached).toBeLessThanOrEqual(3);
  // A retry that comes a moment before the time is over that the API named does not reach it.
  expect(reached).toBeGreaterThanOrEqual(mode === "429-for-a-second" ? 2 : 3);
});

test.concurrent.each(["503-once", "429-once", "reset-twice", "529-twice"])(
  "the SDK recovers from a transient fault: %s",
  async (mode) => {
    const { origin } = await serve(mode);
    expect(await listWithSdk(origin)).toBe(200);
    expect(upstream.reached(mode)).toHaveLength(mode.endsWith("twice") ? 3 : 2);
  },
);

test("who says that they try again is answered after one try, whatever the count", async () => {
  const { origin } = await serve("502");
  for (const count of ["0", "1", "7"]) {
    const before = upstream.reached("502").length;
    const headers = { "x-stainless-retry-count": count };
    const response = await fetch(`${origin}/v1/models?limit=${Number(count) + 1}`, { headers });
    expect(response.status).toBe(502);
    expect(response.headers.get("x-catalogue-attempts")).toBe("1");
    expect(upstream.reached("502").length - before).toBe(1);
  }
  expect(upstream.reached("502")[0]?.headers).not.toHaveProperty("x-stainless-retry-count");
});

test("an identical request of a page at the same moment is retried here", async () => {
  const { origin } = await serve("503-once-late");
  const headers = { "x-stainless-retry-count": "0" };
  const [theirs, ours] = await Promise.all([
    fetch(`${origin}/v1/models`, { headers }),
    fetch(`${origin}/v1/models`),
  ]);
  expect([theirs.status, ours.status]).toEqual([503, 200]);
  expect(upstream.reached("503-once-late")).toHaveLength(2);
});
