import Anthropic, { BadRequestError, NotFoundError } from "@anthropic-ai/sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSnapshot } from "../source/snapshot/snapshot.ts";
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

const clientOf = (server: TestServer, apiKey: string) =>
  new Anthropic({ baseURL: server.origin, apiKey, maxRetries: 0 });

describe.each([
  ["the embedded catalogue", () => clientOf(sample, "anything")],
  ["the API behind a key", () => clientOf(live, "anything")],
  ["a shared server whose token is the key", () => clientOf(shared, "the-token")],
])("the official SDK and %s", (_name, client) => {
  const idsOf = async (page: AsyncIterable<{ id: string }>) => {
    const ids: string[] = [];
    for await (const { id } of page) ids.push(id);
    return ids;
  };

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
