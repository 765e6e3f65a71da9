import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { pageBytes } from "./models.ts";

// The reference for cached answers: a Hono route that returns the same bytes from memory.
const pages = new Map([20, 1000].map((size) => [String(size), pageBytes(size)]));
const app = new Hono().get("/v1/models", (context) => {
  const page = pages.get(context.req.query("limit") ?? "");
  if (page === undefined) return context.notFound();
  return context.body(page, 200, { "content-type": "application/json" });
});
process.once("SIGTERM", () => process.exit(0));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
