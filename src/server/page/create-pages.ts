import type { ServerResponse } from "node:http";
import { type Access, SIGN_IN_PATHS } from "../access/access.ts";
import type { AccessRefusal } from "../access/require-access.ts";
import type { SignIn } from "../access/sign-in.ts";
import { NOTHING_HERE } from "../http/error-answer.ts";
import type { Log } from "../http/log.ts";
import type { Outcome } from "../http/reply.ts";
import type { IncomingRequest } from "../http/request.ts";
import { JSON_HEADERS, replyError } from "../http/write-error.ts";

/** Answers requests to everything but the API. */
export type Pages = (
  incomingRequest: IncomingRequest,
  outgoing: ServerResponse,
) => Outcome | Promise<Outcome>;

/** Serves the page and its files once the guards have let a request through; null for a 404. */
export type ServeFile = (incomingRequest: IncomingRequest) => Outcome | null;

const HEALTH_PATH = "/healthz";
const OK = '{"status":"ok"}';
const DEGRADED = '{"status":"degraded","reason":"the shared state is not available"}';

/**
 * The health check, signing in, and the page with its files. Signing in is loaded for the first
 * request that is about it.
 *
 * @param isDegraded whether this server works, but alone where it should share
 */
export function createPages(
  serveFile: ServeFile,
  access: Access | null,
  log: Log,
  isDegraded: () => boolean,
): Pages {
  const serve = (incomingRequest: IncomingRequest) =>
    serveFile(incomingRequest) ?? replyError(NOTHING_HERE, incomingRequest.logFields);

  const files = access === null ? serve : signedInOnly(access, serve, log);
  return (incomingRequest, outgoing) => {
    const { path, logFields } = incomingRequest;
    if (path !== HEALTH_PATH) return files(incomingRequest, outgoing);
    logFields.route = HEALTH_PATH;
    return { status: 200, headers: { ...JSON_HEADERS }, body: isDegraded() ? DEGRADED : OK };
  };
}

/** The same files for whoever has signed in, and the way to do that. */
function signedInOnly(
  access: Access,
  serve: (incomingRequest: IncomingRequest) => Outcome,
  log: Log,
): Pages {
  let loading: Promise<SignIn> | null = null;
  const load = async () => (await import("../access/sign-in.ts")).createSignIn(access, log);

  return async (incomingRequest, outgoing) => {
    const { path, logFields } = incomingRequest;
    let refusal: AccessRefusal | undefined;
    if (!SIGN_IN_PATHS.has(path)) {
      refusal = (await access.check(incomingRequest)) ?? undefined;
      if (refusal === undefined) return serve(incomingRequest);
      if (path !== "/") return replyError(refusal, logFields);
    }
    const signIn = await (loading ??= load());
    signIn(incomingRequest, outgoing, refusal);
    return "passed on";
  };
}
