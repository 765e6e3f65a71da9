import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { formatSource, SOURCE_HEADER } from "#shared/contract/headers.ts";
import { expect, onTestFinished, test } from "vitest";
import { responseMetaOf } from "./response-meta.ts";
import { troubleOf } from "./trouble.ts";

test.each([
  [200, "/v1/models?limit=1000", null],
  [400, "/v1/models?limit=1000", "Request refused"],
  [401, "/v1/models?limit=1000", "Key refused"],
  [404, "/v1/models/claude-9", null],
  [404, "/v1/models?limit=20&after_id=claude-9", null],
  [404, "/v1/models?limit=1000", "No Models API"],
  [418, "/v1/models/claude-9", "Request refused"],
  [429, "/v1/models/claude-9", "Rate limited"],
  [500, "/v1/models/claude-9", "API down"],
])("the source after a %i for %s: %s", async (status, path, trouble) => {
  const server = createServer((_request, response) => {
    response
      .writeHead(status, { [SOURCE_HEADER]: formatSource({ kind: "live", key: "0".repeat(16) }) })
      .end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  expect(troubleOf(responseMetaOf({ response, durationMs: 1, receivedAt: 1 }))).toBe(trouble);
});
