import { createServer } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listenOnLoopback } from "../../../e2e/faulty-api/listen-on-loopback.ts";
import { modelPath } from "#shared/contract/request-grammar.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { startDevelopmentServer } from "../testing/start-development-server.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

/** What the upstream lists, and the targets it received, byte for byte. */
let listed: readonly string[] = [];
const targets: string[] = [];
const upstream = createServer(({ url = "" }, response) => {
  targets.push(url);
  const model = (id: string) => ({
    type: "model",
    id,
    display_name: id,
    created_at: "2026-01-01T00:00:00Z",
  });
  const segment = /^\/v1\/models\/([^/?#]+)$/.exec(url)?.[1];
  const id = segment === undefined ? null : decodeURIComponent(segment);
  response.setHeader("content-type", "application/json");
  if (id === null)
    response.end(
      JSON.stringify({
        data: listed.map(model),
        has_more: false,
        first_id: listed.at(0) ?? null,
        last_id: listed.at(-1) ?? null,
      }),
    );
  else if (listed.includes(id)) response.end(JSON.stringify(model(id)));
  else response.writeHead(404).end();
});

/** Whatever a gateway may list, and what a path, a query or a second decoding would change. */
const ids = fc
  .array(
    fc.oneof(
      fc.constantFrom("/", "%", "%2F", "%25", "+", "?", "#", "&", "=", "[1m]", "(high)", "@", ":"),
      fc.constantFrom("..", ".", ";", "\\", " ", "*", ",", "'", '"', "~", "claude-"),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""))
  .filter(isRequestable);

describe.each([
  ["the Node server", startTestServer],
  ["the development server", startDevelopmentServer],
] as const)("%s", (_name, start) => {
  let server: TestServer;
  beforeAll(async () => {
    if (!upstream.listening) await listenOnLoopback(upstream, 0);
    const address = upstream.address();
    const port = typeof address === "object" ? address?.port : 0;
    server = await start({
      ANTHROPIC_API_KEY: "sk-ant-of-the-test",
      ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}`,
      CACHE_SECONDS: "0",
    });
  });
  afterAll(() => server.stop());

  test("asks for each listed ID by its bytes, encoded once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(ids, { minLength: 1, maxLength: 5 }), async (some) => {
        listed = some;
        const list = await fetch(`${server.origin}/v1/models`);
        const { data } = (await list.json()) as { data: { id: string }[] };
        expect(data.map(({ id }) => id)).toEqual(some);
        for (const { id } of data) {
          const response = await fetch(server.origin + modelPath(id));
          expect([response.status, ((await response.json()) as { id: string }).id]).toEqual([
            200,
            id,
          ]);
          expect(targets.at(-1)).toBe(`/v1/models/${encodeURIComponent(id)}`);
          const query = new URLSearchParams({ after_id: id });
          expect((await fetch(`${server.origin}/v1/models?${query}`)).status).toBe(200);
          const sent = new URL(targets.at(-1) ?? "", server.origin).searchParams;
          expect([...sent]).toEqual([["after_id", id]]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

afterAll(() => {
  upstream.closeAllConnections();
  upstream.close();
});
