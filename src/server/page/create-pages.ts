import type { ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { type Access, signInRoutes } from "../access/sign-in-routes.ts";
import { BROKEN, NOTHING_HERE } from "../http/error-answer.ts";
import type { Log } from "../http/log.ts";
import { JSON_HEADERS, respondError } from "../http/write-error.ts";
import type { Visit, VisitBindings } from "../http/request.ts";

/** Answers visits to all that is not the API. */
export type Pages = (visit: Visit, outgoing: ServerResponse) => void;

/** Serves the page and its files once the guards have let a visit through; null for a 404. */
export type ServeFile = (visit: Visit) => Response | null;

/**
 * Asks a HEAD as a GET, so that it has the same headers; Node leaves the body out.
 *
 * Hono would make a new answer without a body, which loses its length, and in development the mark
 * that Vite answers.
 */
function asGet(request: Request): Request {
  return request.method === "HEAD" ? new Request(request, { method: "GET" }) : request;
}

/** The health, signing in, and the page with its files: routes of Hono, for they are seldom asked. */
export function createPages(serveFile: ServeFile, access: Access | null, log: Log): Pages {
  // Routes see the raw path: a URL parser would have folded `%2e%2e` into another one.
  const routes = new Hono<VisitBindings>({
    getPath: (_request, options) => options?.env?.visit.path ?? "/",
  });
  routes.get("/healthz", ({ env: { visit } }) => {
    visit.notes.route = "/healthz";
    return new Response('{"status":"ok"}', { headers: JSON_HEADERS });
  });
  if (access !== null) routes.route("/", signInRoutes(access));
  routes.notFound(
    ({ env: { visit } }) => serveFile(visit) ?? respondError(NOTHING_HERE, visit.notes),
  );
  routes.onError((error, { env: { visit }, req }) => {
    // Nobody reads this answer; the status is for the log, as other servers write it.
    if (req.raw.signal.aborted) return new Response(null, { status: 499 });
    log.failed(error);
    return respondError(BROKEN, visit.notes);
  });

  return (visit, outgoing) => {
    const finish = (response: Response) => {
      log.answered(visit, response.status);
      return response;
    };
    const listen = getRequestListener(
      async (request) => finish(await routes.fetch(asGet(request), { visit })),
      // What cannot become a `Request` has an address that nobody serves.
      { errorHandler: () => finish(respondError(NOTHING_HERE, visit.notes)) },
    );
    void listen(visit.incoming, outgoing);
  };
}
