import { Hono } from "hono";
import { createSlowDown } from "./access/slow-down.ts";
import { requireAccess } from "./access/require-access.ts";
import { FORM_PATHS, signInRoutes } from "./access/sign-in-routes.ts";
import { apiRoutes } from "./asking/api-routes.ts";
import { catalogueOf, type Patience } from "./catalogue-of.ts";
import type { Configuration } from "./environment.ts";
import { errorAnswer } from "./error-answer.ts";
import { refuseForeignSite } from "./guards/fetch-site.ts";
import { inOrder, isApiPath, onApi } from "./guards/guard.ts";
import { refuseForeignHost } from "./guards/host.ts";
import { refuseWriting } from "./guards/method.ts";
import { refuseForeignOrigin } from "./guards/origin.ts";
import { type OwnHosts, ownHosts } from "./guards/own-hosts.ts";
import { limitRate } from "./guards/rate-limit.ts";
import type { Log } from "./log/log.ts";
import { JSON_HEADERS, respondError } from "./responses/error-response.ts";
import { type NodeBindings, readVisit, type Visit, type VisitBindings } from "./visit.ts";

/** What an app is made of beside its configuration. */
export interface AppParts {
  readonly configuration: Configuration;
  /** The port that was bound, which `PORT=0` leaves to the system. */
  readonly boundPort: number;
  readonly serveFile: ServeFile;
  readonly log: Log;
  /** Shorter in tests. */
  readonly patience?: Patience;
}

/** Serves the page and its files once the guards have let a visit through; null for a 404. */
export type ServeFile = (visit: Visit) => Response | null;

/** The server without a socket. */
export interface App {
  /** The names and origins it answers as. */
  readonly own: OwnHosts;
  readonly fetch: (request: Request, bindings: NodeBindings) => Response | Promise<Response>;
}

/** The whole server as one fetch handler: guards, then routes, then a line in the log. */
export function createApp(parts: AppParts): App {
  const { configuration, boundPort, log } = parts;
  const own = ownHosts(boundPort, configuration.allowedHosts);
  const refuse = inOrder(
    (visit) => refuseForeignHost(visit, own),
    refuseForeignOrigin(own),
    refuseWriting(configuration.accessToken === null ? new Set() : FORM_PATHS),
    onApi(refuseForeignSite),
    ...(configuration.rateLimit === 0 ? [] : [onApi(limitRate(configuration.rateLimit))]),
  );
  const routes = createRoutes(parts);

  return {
    own,
    fetch: (request, bindings) => {
      const visit = readVisit(request, bindings);
      const finish = (response: Response) => {
        log.answered(visit, response.status, performance.now() - visit.arrivedMs);
        return response;
      };
      const refusal = refuse(visit);
      if (refusal !== null) return finish(respondError(refusal, visit.notes));
      const response = routes.fetch(request, { visit });
      return response instanceof Promise ? response.then(finish) : finish(response);
    },
  };
}

// Wildcard routes are avoided: a path that only one handler fits is answered without a promise.
function createRoutes({ configuration, serveFile, log, patience }: AppParts): Hono<VisitBindings> {
  const { accessToken, allowedWorkspaces } = configuration;
  const isShared = accessToken !== null;
  const workspaces = isShared || allowedWorkspaces.length > 0 ? new Set(allowedWorkspaces) : null;

  // Routes see the raw path: a URL parser would have folded `%2e%2e` into another one.
  const routes = new Hono<VisitBindings>({
    getPath: (_request, options) => options?.env?.visit.path ?? "/",
  });
  routes.get("/healthz", ({ env: { visit } }) => {
    visit.notes.route = "/healthz";
    return new Response('{"status":"ok"}', { headers: JSON_HEADERS });
  });
  if (isShared) {
    const slowDown = createSlowDown();
    const check = requireAccess(accessToken, slowDown);
    routes.route("/", signInRoutes(accessToken, slowDown, check));
  }
  routes.route("/v1", apiRoutes(catalogueOf(configuration, patience), workspaces));
  routes.notFound(({ env: { visit } }) => {
    const file = isApiPath(visit.path) ? null : serveFile(visit);
    return file ?? respondError(NOTHING_HERE, visit.notes);
  });
  routes.onError((error, { env: { visit }, req }) => {
    // Nobody reads this answer; the status is for the log, as other servers write it.
    if (req.raw.signal.aborted) return new Response(null, { status: 499 });
    log.failed(error);
    return respondError(BROKEN, visit.notes);
  });
  return routes;
}

const NOTHING_HERE = errorAnswer(404, "There is nothing at this address.");
const BROKEN = errorAnswer(500, "Something went wrong in this server.");
