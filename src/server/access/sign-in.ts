import type { ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { BROKEN, NOTHING_HERE } from "../http/error-answer.ts";
import type { Log } from "../http/log.ts";
import type { IncomingRequest } from "../http/request.ts";
import { respondError } from "../http/write-error.ts";
import type { Access } from "./access.ts";
import type { AccessRefusal } from "./require-access.ts";
import { signInRoutes } from "./sign-in-routes.ts";

/** Answers a request for signing in or out, or one that was refused. */
export type SignIn = (
  incomingRequest: IncomingRequest,
  outgoing: ServerResponse,
  refusal?: AccessRefusal,
) => void;

/**
 * Handles a HEAD as a GET, so that it has the same headers; Node omits the body.
 *
 * Hono would make a new response without a body, which loses the length.
 */
function asGet(request: Request): Request {
  return request.method === "HEAD" ? new Request(request, { method: "GET" }) : request;
}

/** Signing in and out, for which alone the server loads Hono. */
export function createSignIn(access: Access, log: Log): SignIn {
  const routes = signInRoutes(access);
  routes.onError((error, { env: { incomingRequest }, req }) => {
    // No one receives this answer; 499 is what nginx logs for a client that left.
    if (req.raw.signal.aborted) return new Response(null, { status: 499 });
    log.failed(error);
    return respondError(BROKEN, incomingRequest.logFields);
  });

  return (incomingRequest, outgoing, refusal) => {
    const finish = (response: Response) => {
      log.answered(incomingRequest, response.status);
      return response;
    };
    const listen = getRequestListener(
      async (request) => finish(await routes.fetch(asGet(request), { incomingRequest, refusal })),
      // A target that cannot become a `Request` is an address where nothing is served.
      { errorHandler: () => finish(respondError(NOTHING_HERE, incomingRequest.logFields)) },
    );
    void listen(incomingRequest.incoming, outgoing);
  };
}
