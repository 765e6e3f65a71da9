import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenOnLoopback } from "../../../../e2e/faulty-api/listen-on-loopback.ts";
import { startTestServer, type TestServer } from "../../testing/start-test-server.ts";
import { allocateBody, replaceEnd } from "./roomy-body.ts";

const KEY = "sk-ant-sentinel-0123456789";
/** What the upstream lists, by the limit that is asked for. */
const LISTS: Readonly<Record<string, object[]>> = {
  "1": [{ id: "plain", object: "model" }],
  "2": [{ id: "plain", object: "model", owned_by: KEY }],
  "3": [{ id: "x".repeat(500), object: "model" }],
};

let upstream: Server;
let server: TestServer;
beforeAll(async () => {
  upstream = createServer(({ url = "" }, response) => {
    const query = new URL(url, "http://localhost").searchParams;
    const body = JSON.stringify({ object: "list", data: LISTS[query.get("limit") ?? ""] });
    const isAnnounced = !query.has("after_id");
    response.writeHead(200, {
      "content-type": "application/json",
      ...(isAnnounced && { "content-length": body.length }),
    });
    response.end(body);
  });
  server = await startTestServer({
    ANTHROPIC_API_KEY: KEY,
    ANTHROPIC_BASE_URL: await listenOnLoopback(upstream, 0),
    CACHE_SECONDS: "0",
  });
});
afterAll(async () => {
  await server.stop();
  upstream.close();
  upstream.closeAllConnections();
});

const list = async (query: string) => (await fetch(`${server.origin}/v1/models?${query}`)).text();

test.each(["1", "2", "3"])(
  "a body of announced length is completed as any other is: limit=%s",
  async (limit) => {
    const text = await list(`limit=${limit}`);
    expect(text).toBe(await list(`limit=${limit}&after_id=other`));
    const id = LISTS[limit]?.map((model) => ("id" in model ? model.id : null))[0];
    expect(JSON.parse(text)).toMatchObject({ has_more: false, first_id: id, last_id: id });
    expect(text).not.toContain("sentinel");
  },
);

test("many bodies one after another stay apart", async () => {
  const limits = ["1", "2", "1", "3"];
  const expected = await Promise.all(limits.map((limit) => list(`limit=${limit}&after_id=other`)));
  for (let count = 0; count < 50; count += 1) {
    expect(await Promise.all(limits.map((limit) => list(`limit=${limit}`)))).toEqual(expected);
  }
});

test("another end is written in place where there is room, and into a copy elsewhere", () => {
  const roomy = allocateBody(3);
  roomy.write("{1}");
  const extended = replaceEnd(roomy, 2, Buffer.from(",2}"));
  expect([extended.toString(), extended.buffer === roomy.buffer]).toEqual(["{1,2}", true]);
  const large = replaceEnd(extended, 4, Buffer.alloc(1000, "x"));
  expect([large.length, large.buffer === roomy.buffer]).toEqual([1004, false]);
  const pooled = Buffer.from("{1}");
  const copied = replaceEnd(pooled, 2, Buffer.from(",2}"));
  expect([copied.toString(), pooled.toString()]).toEqual(["{1,2}", "{1}"]);
  const within = replaceEnd(allocateBody(4).subarray(1), 0, Buffer.from("y"));
  expect(within.toString()).toBe("y");
});
