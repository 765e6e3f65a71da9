import type { IncomingMessage, ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type App, createApp } from "./app.ts";
import type { Configuration } from "./environment.ts";
import { createListener } from "./node/listener.ts";
import { PAGE_HEADERS, PAGE_POLICY } from "./responses/security-headers.ts";

/** Goes on to what Vite itself serves. */
export type Next = () => void;

/** A request as Vite's server passes it along. */
export type DevelopmentHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: Next,
) => void;

/**
 * The same app for Vite's development server: all its guards run, then Vite serves the files.
 *
 * The policy is only reported there, because Vite injects inline scripts and styles.
 */
export function createDevelopmentHandler(
  configuration: Configuration,
  boundPort: number,
): DevelopmentHandler {
  const passing = new WeakMap<IncomingMessage, () => void>();
  const app: App = createApp({
    configuration,
    boundPort,
    serveFile: ({ incoming }) => {
      if (incoming !== undefined) passing.get(incoming)?.();
      return RESPONSE_ALREADY_SENT;
    },
  });
  const listen = createListener(app);

  return (incoming, outgoing, next) => {
    passing.set(incoming, () => {
      for (const [name, value] of Object.entries(PAGE_HEADERS)) outgoing.setHeader(name, value);
      outgoing.setHeader("content-security-policy-report-only", PAGE_POLICY);
      outgoing.setHeader("cache-control", "no-store");
      next();
    });
    listen(incoming, outgoing);
  };
}
