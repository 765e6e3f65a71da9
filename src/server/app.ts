import { Hono } from "hono";
import type { CatalogueSource } from "#contract/headers.ts";
import {
  type AllowedWorkspaces,
  readListQuestion,
  readRetrieveQuestion,
} from "./asking/read-question.ts";
import type { Ask } from "./asking/answer.ts";
import { askSnapshot } from "./catalogue/ask-snapshot.ts";
import { readSnapshot } from "./catalogue/snapshot.ts";
import type { Configuration } from "./environment.ts";
import { type ErrorAnswer, errorAnswer } from "./error-answer.ts";
import { refuseForeignSite } from "./guards/fetch-site.ts";
import { inOrder } from "./guards/guard.ts";
import { refuseForeignHost } from "./guards/host.ts";
import { refuseWriting } from "./guards/method.ts";
import { refuseForeignOrigin } from "./guards/origin.ts";
import { type OwnHosts, ownHosts } from "./guards/own-hosts.ts";
import { respondError } from "./responses/error-response.ts";
import { respondWith } from "./responses/respond.ts";
import type { Question } from "./asking/question.ts";
import { redactor } from "./redact.ts";
import { shareFlights } from "./capacity/share-flights.ts";
import { createExchange } from "./upstream/exchange.ts";
import { askUpstream } from "./upstream/ask-upstream.ts";
import { type NodeBindings, readVisit, type Visit } from "./visit.ts";

/** What an app is made of beside its configuration. */
export interface AppParts {
  readonly configuration: Configuration;
  /** The port that was bound, which `PORT=0` leaves to the system. */
  readonly boundPort: number;
  /** Answers what is neither the API nor `/healthz`: the page and its files. */
  readonly serveFile: ServeFile;
}

/** Serves the page and its files once the guards have let a visit through; null for a 404. */
export type ServeFile = (visit: Visit) => Response | null;

/** The server without a socket. */
export interface App {
  /** The names and origins it answers as. */
  readonly own: OwnHosts;
  readonly fetch: (request: Request, bindings: NodeBindings) => Response | Promise<Response>;
}

/** The whole server as one fetch handler: the guards, then the two routes, the page, the health. */
export function createApp({ configuration, boundPort, serveFile }: AppParts): App {
  const own = ownHosts(boundPort, configuration.allowedHosts);
  const refuse = inOrder(
    (visit) => refuseForeignHost(visit, own),
    refuseForeignOrigin(own),
    refuseWriting,
  );
  const routes = createRoutes(configuration, serveFile);

  return {
    own,
    fetch: (request, bindings) => {
      const visit = readVisit(request, bindings);
      const refusal = refuse(visit);
      return refusal === null ? routes.fetch(request, { visit }) : respondError(refusal);
    },
  };
}

function createRoutes(configuration: Configuration, serveFile: ServeFile) {
  const { ask, source } = chooseCatalogue(configuration);
  const workspaces: AllowedWorkspaces = null;
  const respond = respondWith(source);

  const answer = (question: Question | ErrorAnswer, request: Request, visit: Visit) => {
    if ("status" in question) return respond(question, visit);
    const answered = ask(question, request);
    return answered instanceof Promise
      ? answered.then((later) => respond(later, visit))
      : respond(answered, visit);
  };

  const api = new Hono<{ Bindings: { visit: Visit } }>()
    .get("/models", ({ env: { visit }, req }) => {
      visit.notes.route = "/v1/models";
      const refusal = refuseForeignSite(visit);
      return answer(refusal ?? readListQuestion(visit, workspaces), req.raw, visit);
    })
    .get("/models/:id", ({ env: { visit }, req }) => {
      visit.notes.route = "/v1/models/{model_id}";
      const refusal = refuseForeignSite(visit);
      return answer(refusal ?? readRetrieveQuestion(visit, workspaces), req.raw, visit);
    })
    .all("/*", () => respondError(errorAnswer(404, "Only /v1/models is served here.")));

  // Routes see the raw path: a URL parser would have folded `%2e%2e` into another one.
  return new Hono<{ Bindings: { visit: Visit } }>({
    getPath: (_request, options) => options?.env?.visit.path ?? "/",
  })
    .get("/healthz", () => Response.json({ status: "ok" }))
    .route("/v1", api)
    .all(
      "*",
      ({ env: { visit } }) =>
        serveFile(visit) ?? respondError(errorAnswer(404, "There is nothing at this address.")),
    );
}

function chooseCatalogue(configuration: Configuration): { ask: Ask; source: CatalogueSource } {
  if (configuration.apiKey !== null) {
    return {
      ask: shareFlights(
        askUpstream({
          apiKey: configuration.apiKey,
          baseUrl: configuration.baseUrl,
          exchange: createExchange(8000, 50),
          redact: redactor([configuration.apiKey, configuration.accessToken]),
        }),
        20_000,
      ),
      source: { kind: "live" },
    };
  }
  const snapshot = readSnapshot();
  return { ask: askSnapshot(snapshot), source: { kind: "sample", takenOn: snapshot.taken_on } };
}
