import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listenOnLoopback } from "../../../../e2e/faulty-api/listen-on-loopback.ts";
import { createExchange } from "./exchange.ts";

const PIECES = 40;
const EACH_BYTES = 30_000;

/** What the API answers to `/NUMBER`: other bytes for each number, sent piece by piece. */
const bodyOf = (path: string) => Buffer.alloc(PIECES * EACH_BYTES, `${path} of many, `);

const server = createServer((request, response) => {
  const path = request.url ?? "";
  const isEncoded = path.endsWith("encoded");
  const body = isEncoded ? gzipSync(bodyOf(path), { level: 0 }) : bodyOf(path);
  if (isEncoded) response.setHeader("content-encoding", "gzip");
  if (path.endsWith("announced")) response.setHeader("content-length", body.length);
  let sent = 0;
  const send = () => {
    if (sent >= body.length) response.end();
    else response.write(body.subarray(sent, (sent += EACH_BYTES)), () => setImmediate(send));
  };
  send();
});
let origin: URL;

beforeAll(async () => {
  origin = new URL(await listenOnLoopback(server, 0));
});
afterAll(() => {
  server.close();
});

test("keeps apart what arrives at once over several connections", async () => {
  const exchange = createExchange(origin, 5000, 12);
  const paths = ["announced", "chunked", "encoded"].flatMap((kind) =>
    Array.from({ length: 4 }, (_, index) => `/${index}-${kind}`),
  );
  const received = await Promise.all(
    paths.map((path) => exchange(path, {}, new AbortController().signal)),
  );
  for (const [index, path] of paths.entries()) {
    const answer = received[index];
    const isWhole = typeof answer === "object" && answer.body.equals(bodyOf(path));
    expect({ path, isWhole }).toEqual({ path, isWhole: true });
  }
});
