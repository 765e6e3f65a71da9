import { serve } from "@hono/node-server";
import { Hono } from "hono";

// The reference for uncached answers: a Hono proxy that adds the key and checks nothing.
const upstream = process.env["ANTHROPIC_BASE_URL"] ?? "";
const app = new Hono().get("/v1/*", (context) => {
  const { pathname, search } = new URL(context.req.url);
  const headers = { "x-api-key": "key", "anthropic-version": "2026-10-21" };
  return fetch(upstream + pathname + search, { headers });
});
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
