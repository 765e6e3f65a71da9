import type { ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { type Access, signInRoutes } from "../access/sign-in-routes.ts";
import { BROKEN, NOTHING_HERE } from "../http/error-answer.ts";
import type { Log } from "../http/log.ts";
import { JSON_HEADERS, respondError } from "../http/write-error.ts";
import type { IncomingRequest, RequestBindings } from "../http/request.ts";

/** Answers requests to everything but the API. */
export type Pages = (incomingRequest: IncomingRequest, outgoing: ServerResponse) => void;

/** Serves the page and its files once the guards have let a request through; null for a 404. */
export type ServeFile = (incomingRequest: IncomingRequest) => Response | null;

const OK = '{"status":"ok"}';
const DEGRADED = '{"status":"degraded","reason":"the shared state is not available"}';

/**
 * Handles a HEAD as a GET, so that it has the same headers; Node omits the body.
 *
 * Hono would make a new response without a body, which loses the length, and in development the
 * mark that Vite has answered.
 */
function asGet(request: Request): Request {
  return request.method === "HEAD" ? new Request(request, { method: "GET" }) : request;
}

/**
 * The health check, signing in, and the page with its files: Hono routes, as they are seldom used.
 *
 * @param isDegraded whether this server works, but alone where it should share
 */
export function createPages(
  serveFile: ServeFile,
  access: Access | null,
  log: Log,
  isDegraded: () => boolean,
): Pages {
  // Routes see the raw path: a URL parser would have folded `%2e%2e` into another one.
  const routes = new Hono<RequestBindings>({
    getPath: (_request, options) => options?.env?.incomingRequest.path ?? "/",
  });
  routes.get("/healthz", ({ env: { incomingRequest } }) => {
    incomingRequest.logFields.route = "/healthz";
    return new Response(isDegraded() ? DEGRADED : OK, { headers: JSON_HEADERS });
  });
  if (access !== null) routes.route("/", signInRoutes(access));
  routes.notFound(
    ({ env: { incomingRequest } }) =>
      serveFile(incomingRequest) ?? respondError(NOTHING_HERE, incomingRequest.logFields),
  );
  routes.onError((error, { env: { incomingRequest }, req }) => {
    // No one receives this answer; 499 is what nginx logs for a client that left.
    if (req.raw.signal.aborted) return new Response(null, { status: 499 });
    log.failed(error);
    return respondError(BROKEN, incomingRequest.logFields);
  });

  return (incomingRequest, outgoing) => {
    const finish = (response: Response) => {
      log.answered(incomingRequest, response.status);
      return response;
    };
    const listen = getRequestListener(
      async (request) => finish(await routes.fetch(asGet(request), { incomingRequest })),
      // A target that cannot become a `Request` is an address where nothing is served.
      { errorHandler: () => finish(respondError(NOTHING_HERE, incomingRequest.logFields)) },
    );
    void listen(incomingRequest.incoming, outgoing);
  };
}
