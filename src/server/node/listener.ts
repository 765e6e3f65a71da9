import type { RequestListener } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import type { App } from "../app.ts";
import { errorAnswer } from "../error-answer.ts";
import { refuseForeignHost } from "../guards/host.ts";
import { writeError } from "../responses/error-response.ts";
import { hostLines } from "../visit.ts";

/**
 * The app as a listener of Node's HTTP server.
 *
 * What cannot become a `Request` never reaches the app's guards, so the host is looked at here
 * first, in the raw message; what then still has no address is a path that nobody serves.
 */
export function createListener(app: App): RequestListener {
  const fetch = (request: Request, bindings: object) => {
    const { incoming } = bindings as HttpBindings;
    // There is exactly one by now.
    return app.fetch(request, { incoming, hosts: [incoming.headers.host ?? ""] });
  };
  const listen = getRequestListener(fetch, {
    errorHandler: () => {
      const { status, headers, body } = writeError(NO_ADDRESS);
      return new Response(body, { status, headers });
    },
  });

  return (incoming, outgoing) => {
    const message = { hosts: hostLines(incoming), target: incoming.url ?? "" };
    const refusal = refuseForeignHost(message, app.own);
    if (refusal === null) {
      void listen(incoming, outgoing);
      return;
    }
    const { status, headers, body } = writeError(refusal);
    outgoing.writeHead(status, headers).end(body);
  };
}

const NO_ADDRESS = errorAnswer(404, "There is nothing at this address.");
