import Anthropic, { BadRequestError, NotFoundError } from "@anthropic-ai/sdk";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readSnapshot } from "../source/snapshot/snapshot.ts";
import { DIALECTS, startInDialect } from "../../../e2e/faulty-api/dialects.ts";
import { listenOnLoopback } from "../../../e2e/faulty-api/listen-on-loopback.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const models = readSnapshot().entries.map(({ model }) => model);
const listed = models.filter(({ lifecycle }) => lifecycle !== "retired").map(({ id }) => id);

let sample: TestServer;
let live: TestServer;
let shared: TestServer;
beforeAll(async () => {
  sample = await startTestServer();
  const key = { ANTHROPIC_API_KEY: "sk-ant-of-the-test", ANTHROPIC_BASE_URL: sample.origin };
  live = await startTestServer(key);
  shared = await startTestServer({ ...key, ACCESS_TOKEN: "the-token" });
});
afterAll(async () => {
  await Promise.all([shared.stop(), live.stop()]);
  await sample.stop();
});

const idsOf = async (page: AsyncIterable<{ id: string }>) => {
  const ids: string[] = [];
  for await (const { id } of page) ids.push(id);
  return ids;
};
const clientOf = (server: TestServer, apiKey: string) =>
  new Anthropic({ baseURL: server.origin, apiKey, maxRetries: 0 });

describe.each([
  ["the embedded catalogue", () => clientOf(sample, "anything")],
  ["the API behind a key", () => clientOf(live, "anything")],
  ["a shared server whose token is the key", () => clientOf(shared, "the-token")],
])("the official SDK and %s", (_name, client) => {
  test.each([1, 7, 20, 1000])("lists in pages of %d", async (limit) => {
    expect(await idsOf(client().models.list({ limit }))).toEqual(listed);
  });

  test("pages back from the end", async () => {
    const seen: string[][] = [];
    let page = await client().models.list({ limit: 7, before_id: listed.at(-1) ?? "" });
    for (;;) {
      seen.unshift(page.data.map(({ id }) => id));
      if (!page.hasNextPage()) break;
      page = await page.getNextPage();
    }
    expect(seen.flat()).toEqual(listed.slice(0, -1));
  });

  test("sends a beta", async () => {
    const betas = ["server-side-fallback-2026-07-01"];
    const page = await client().beta.models.list({ betas, limit: 1 });
    expect(page.data[0]).toHaveProperty("allowed_fallback_models");
    const model = await client().beta.models.retrieve("claude-fable-5-2", { betas });
    expect(model).toHaveProperty("allowed_fallback_models");
  });

  test("retrieves an ID and an alias", async () => {
    const pinned = await client().models.retrieve("claude-opus-4-5-20251101");
    const alias = await client().models.retrieve("claude-opus-4-5");
    expect([pinned.id, alias.id]).toEqual(["claude-opus-4-5-20251101", "claude-opus-4-5-20251101"]);
  });

  test("gets typed errors with the request's ID", async () => {
    const unknown = client().models.retrieve("claude-9");
    const error: unknown = await unknown.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toHaveProperty("requestID", expect.stringMatching(/^req_/));
    await expect(client().models.list({ limit: 0 })).rejects.toThrow(BadRequestError);
  });
});

/** Starts a server that answers every list with one page, or with what a page is made from. */
async function startAnswering(pageOf: (url: URL) => object) {
  const server = createServer(({ url = "/" }, outgoing) => {
    const body = pageOf(new URL(url, "http://127.0.0.1"));
    outgoing.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  return {
    origin: await listenOnLoopback(server, 0),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts this server in front of another one, and stops both after the test. */
async function clientBefore(upstream: { readonly origin: string; stop: () => Promise<void> }) {
  const server = await startTestServer({
    ANTHROPIC_API_KEY: "sk-ant-of-the-test",
    ANTHROPIC_BASE_URL: upstream.origin,
  });
  onTestFinished(async () => {
    await server.stop();
    await upstream.stop();
  });
  return clientOf(server, "anything");
}

describe.each(DIALECTS)("the official SDK and a server with $name", (dialect) => {
  test.each([7, 1000])("lists all models in pages of %d", async (limit) => {
    const client = await clientBefore(await startInDialect(sample.origin, dialect));
    expect(await idsOf(client.models.list({ limit }))).toEqual(listed);
  });

  test("opens each kind of name, and gets a typed error for no name", async () => {
    const client = await clientBefore(await startInDialect(sample.origin, dialect));
    expect((await client.models.retrieve("claude-opus-5")).id).toBe("claude-opus-5");
    const alias = await client.models.retrieve("claude-opus-4-5");
    expect(alias.id).toBe("claude-opus-4-5-20251101");
    await expect(client.models.retrieve("claude-9")).rejects.toThrow(NotFoundError);
  });
});

describe("the official SDK and a server whose pages do not lead on", () => {
  const ENTRIES = ["a", "b/c", "d"].map((id) => ({ id }));
  const IDS = ENTRIES.map(({ id }) => id);
  /** How such a server answers whatever cursor it gets, and the IDs that a client comes by. */
  const SERVERS: readonly [what: string, page: object, ids: readonly string[]][] = [
    ["ignores cursors", { has_more: true, first_id: "a", last_id: "d" }, [...IDS, ...IDS]],
    ["ignores cursors and names none", { has_more: true }, [...IDS, ...IDS]],
    ["names its first entry as the cursor", { has_more: true, last_id: "a" }, [...IDS, ...IDS]],
    [
      "names a cursor that is no entry",
      { has_more: true, first_id: "x", last_id: "x" },
      [...IDS, ...IDS],
    ],
  ];

  test.each(SERVERS)("gets to an end where it %s", async (_what, envelope, ids) => {
    const start = async () =>
      clientBefore(await startAnswering(() => ({ data: ENTRIES, ...envelope })));
    expect(await idsOf((await start()).models.list({ limit: 3 }))).toEqual(ids);
    const back = (await start()).models.list({ limit: 3, before_id: "z" });
    expect((await idsOf(back)).length).toBeLessThanOrEqual(3 * IDS.length);
  });

  test("gets all where a page begins with its cursor", async () => {
    const client = await clientBefore(
      await startAnswering(({ searchParams }) => {
        const from = Math.max(0, IDS.indexOf(searchParams.get("after_id") ?? ""));
        return { data: ENTRIES.slice(from, from + 2), has_more: from + 2 < ENTRIES.length };
      }),
    );
    expect(await idsOf(client.models.list({ limit: 2 }))).toEqual(["a", "b/c", "b/c", "d"]);
  });
});
