import type { RequestListener } from "node:http";
import { RETRY_COUNT_HEADER } from "#shared/contract/headers.ts";
import { requireAccess } from "./access/require-access.ts";
import { type Access, FORM_PATHS } from "./access/sign-in-routes.ts";
import { createLoginThrottle } from "./access/login-throttle.ts";
import { createApi, withAccess } from "./models-routes.ts";
import { createModelSource, type Timeouts } from "./source/create-model-source.ts";
import type { Configuration } from "./configuration.ts";
import { BROKEN, type ErrorAnswer } from "./http/error-answer.ts";
import { refuseForeignSite } from "./guards/fetch-site.ts";
import { refuseUnknownTransferEncoding } from "./guards/transfer-encoding.ts";
import { inOrder, isApiPath, onApi } from "./guards/guard.ts";
import { refuseForeignHost } from "./guards/host.ts";
import { refuseWriting } from "./guards/method.ts";
import { refuseForeignOrigin } from "./guards/origin.ts";
import { createAllowedHosts } from "./guards/allowed-hosts.ts";
import { limitRate } from "./guards/rate-limit.ts";
import { createTokenBuckets, type TokenBuckets } from "./guards/token-buckets.ts";
import type { Log } from "./http/log.ts";
import { createPages, type ServeFile } from "./page/create-pages.ts";
import { type Reply, sendReply } from "./http/reply.ts";
import { replyError } from "./http/write-error.ts";
import { readIncomingRequest } from "./http/request.ts";
import { createSharedState, type SharedState } from "./shared-state/create-shared-state.ts";

/** What an app needs besides its configuration. */
export interface AppParts {
  readonly configuration: Configuration;
  /** The port that was bound, which `PORT=0` leaves to the system. */
  readonly boundPort: number;
  readonly serveFile: ServeFile;
  readonly log: Log;
  /** Shorter in tests. */
  readonly timeouts?: Timeouts;
  /** Aborted when the app is no longer used; a process that ends need not. */
  readonly signal?: AbortSignal;
}

/** The whole server as one listener: guards, then the API or a page, then a line in the log. */
export function createApp(parts: AppParts): RequestListener {
  const { configuration, boundPort, serveFile, log, timeouts } = parts;
  const { accessToken, allowedWorkspaces, rateLimit } = configuration;
  const shared = sharedStateOf(parts);
  const allowedHosts = createAllowedHosts(boundPort, configuration.allowedHosts);
  const refuse = inOrder(
    (incomingRequest) => refuseForeignHost(incomingRequest, allowedHosts),
    refuseForeignOrigin(allowedHosts),
    refuseUnknownTransferEncoding,
    refuseWriting(accessToken === null ? new Set() : FORM_PATHS),
    onApi(refuseForeignSite),
  );
  const limit = rateLimit === 0 ? () => null : onApi(limitRate(tokenBucketsOf(rateLimit, shared)));
  const access = accessOf(accessToken, shared);
  const isRestricted = access !== null || allowedWorkspaces.length > 0;
  const workspaces = isRestricted ? new Set(allowedWorkspaces) : null;
  const openApi = createApi(
    createModelSource(configuration, timeouts, shared?.responses),
    workspaces,
  );
  const api = access === null ? openApi : withAccess(openApi, access.check);
  const pages = createPages(serveFile, access, log, () => shared?.isConnected() === false);

  return (incoming, outgoing) => {
    const incomingRequest = readIncomingRequest(incoming);
    const finish = (reply: Reply) => {
      log.answered(incomingRequest, reply.status);
      sendReply(outgoing, reply);
    };
    const fail = (error: unknown) => {
      // No one receives this answer; 499 is what nginx logs for a client that left.
      if (outgoing.destroyed) log.answered(incomingRequest, 499);
      else {
        log.failed(error);
        finish(replyError(BROKEN, incomingRequest.logFields));
      }
    };
    const onLeave = (leave: () => void) => {
      // It may have left while someone else was asked whether it may come in.
      if (outgoing.destroyed) leave();
      outgoing.once("close", () => {
        if (!outgoing.writableFinished) leave();
      });
    };

    const answer = (refusal: ErrorAnswer | null) => {
      if (refusal !== null) finish(replyError(refusal, incomingRequest.logFields));
      else if (!isApiPath(incomingRequest.path)) pages(incomingRequest, outgoing);
      else {
        try {
          const retriesItself = incomingRequest.header(RETRY_COUNT_HEADER) !== null;
          const reply = api(incomingRequest, { onLeave, retriesItself });
          if (reply instanceof Promise) void reply.then(finish, fail);
          else finish(reply);
        } catch (error) {
          fail(error);
        }
      }
    };
    const refusal = refuse(incomingRequest) ?? limit(incomingRequest);
    if (refusal instanceof Promise) void refusal.then(answer, fail);
    else answer(refusal);
  };
}

function sharedStateOf({ configuration, log, signal }: AppParts): SharedState | null {
  if (configuration.valkey === null) return null;
  const shared = createSharedState(configuration.valkey, configuration, log);
  signal?.addEventListener("abort", shared.close, { once: true });
  return shared;
}

function tokenBucketsOf(perSecond: number, shared: SharedState | null): TokenBuckets {
  const local = createTokenBuckets(perSecond);
  return shared?.tokenBuckets(local, perSecond) ?? local;
}

function accessOf(token: string | null, shared: SharedState | null): Access | null {
  if (token === null) return null;
  const local = createLoginThrottle();
  const loginThrottle = shared?.loginThrottle(local) ?? local;
  return { token, loginThrottle, check: requireAccess(token, loginThrottle) };
}
