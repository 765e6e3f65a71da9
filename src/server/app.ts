import type { RequestListener } from "node:http";
import { RETRY_COUNT_HEADER } from "#shared/contract/headers.ts";
import { requireAccess } from "./access/require-access.ts";
import { type Access, FORM_PATHS } from "./access/access.ts";
import { createLoginThrottle, type LoginThrottle } from "./access/login-throttle.ts";
import { createApi, withAccess } from "./models-routes.ts";
import {
  createModelSource,
  type ModelSource,
  type Timeouts,
} from "./source/create-model-source.ts";
import type { Configuration } from "./configuration.ts";
import { BROKEN, type ErrorAnswer } from "./http/error-answer.ts";
import { isFeedPath } from "./feeds/feed-paths.ts";
import { refuseForeignLoad, refuseForeignSite } from "./guards/fetch-site.ts";
import { refuseUnknownTransferEncoding } from "./guards/transfer-encoding.ts";
import { inOrder, isApiPath, MCP_PATH, onPaths } from "./guards/guard.ts";
import {
  refuseForeignHost,
  createAllowedHosts,
  refuseForeignOrigin,
} from "./guards/allowed-hosts.ts";
import { refuseWriting } from "./guards/method.ts";
import { limitRate } from "./guards/rate-limit.ts";
import { createTokenBuckets, type TokenBuckets } from "./guards/token-buckets.ts";
import type { Log } from "./http/log.ts";
import { createPages, type ServeFile } from "./page/create-pages.ts";
import { type Outcome, sendReply } from "./http/reply.ts";
import { replyError } from "./http/write-error.ts";
import { readIncomingRequest } from "./http/request.ts";
import type { SharedState } from "./shared-state/create-shared-state.ts";
import type { ThrottlePurpose } from "./shared-state/shared-login-throttle.ts";

/** What an app needs besides its configuration. */
export interface AppParts {
  readonly configuration: Configuration;
  /** The port that was bound, which `PORT=0` leaves to the system. */
  readonly boundPort: number;
  readonly serveFile: ServeFile;
  readonly log: Log;
  /** What is shared with other servers; null for a server on its own. */
  readonly sharedState: SharedState | null;
  /** Where models come from, if others ask there too; one of its own is made when left out. */
  readonly modelSource?: ModelSource;
  /** Shorter in tests. */
  readonly timeouts?: Timeouts;
}

/** The whole server as one listener: guards, then the API or a page, then a line in the log. */
export function createApp(parts: AppParts): RequestListener {
  const { configuration, boundPort, serveFile, log, timeouts, sharedState } = parts;
  const { accessToken, allowedWorkspaces, rateLimit } = configuration;
  const allowedHosts = createAllowedHosts(boundPort, configuration.allowedHosts);
  const refuse = inOrder(
    (incomingRequest) => refuseForeignHost(incomingRequest, allowedHosts),
    refuseForeignOrigin(allowedHosts),
    refuseUnknownTransferEncoding,
    refuseWriting(accessToken === null ? new Set() : FORM_PATHS),
    onPaths(isForPrograms, refuseForeignSite),
    onPaths(isFeedPath, refuseForeignLoad),
  );
  const limit =
    rateLimit === 0
      ? () => null
      : onPaths(isRateLimited, limitRate(tokenBucketsOf(rateLimit, sharedState)));
  const access = accessOf(accessToken, sharedState);
  const isRestricted = access !== null || allowedWorkspaces.length > 0;
  const workspaces = isRestricted ? new Set(allowedWorkspaces) : null;
  const modelSource =
    parts.modelSource ?? createModelSource(configuration, timeouts, sharedState?.responses);
  const openApi = createApi(modelSource, workspaces);
  const api = access === null ? openApi : withAccess(openApi, access.check);
  const loadFeeds = onFirstUse(async () => {
    const { createFeeds } = await import("./feeds/create-feeds.ts");
    const throttle = throttleOf("feed-secret", sharedState);
    return createFeeds({ modelSource, access, allowedHosts, throttle });
  });
  const loadMcp = onFirstUse(async () => {
    const { createMcpEndpoint } = await import("./mcp/mcp-endpoint.ts");
    return createMcpEndpoint({
      modelSource,
      baseUrl: configuration.baseUrl,
      check: access?.check ?? null,
      log,
    });
  });
  const pages = createPages(serveFile, access, log, () => sharedState?.isConnected() === false);

  return (incoming, outgoing) => {
    const incomingRequest = readIncomingRequest(incoming);
    const finish = (outcome: Outcome) => {
      if (outcome === "passed on") return;
      log.answered(incomingRequest, outcome.status);
      sendReply(outgoing, outcome);
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

    const route = (): Outcome | Promise<Outcome> => {
      const { path, header } = incomingRequest;
      if (isApiPath(path)) {
        const retriesItself = header(RETRY_COUNT_HEADER) !== null;
        return api(incomingRequest, { onLeave, retriesItself });
      }
      if (path === MCP_PATH) return loadMcp().then((mcp) => mcp(incomingRequest, outgoing));
      if (isFeedPath(path)) return loadFeeds().then((feeds) => feeds(incomingRequest));
      return pages(incomingRequest, outgoing);
    };
    const goOn = (refusal: ErrorAnswer | null) => {
      try {
        const outcome = refusal === null ? route() : replyError(refusal, incomingRequest.logFields);
        if (outcome instanceof Promise) void outcome.then(finish, fail);
        else finish(outcome);
      } catch (error) {
        fail(error);
      }
    };

    const refusal = refuse(incomingRequest) ?? limit(incomingRequest);
    if (refusal instanceof Promise) void refusal.then(goOn, fail);
    else goOn(refusal);
  };
}

/** Loads a part of the server when the first request for it arrives. */
function onFirstUse<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | null = null;
  return () => (loading ??= load());
}

/** What no page of another site has any business with. */
function isForPrograms(path: string): boolean {
  return isApiPath(path) || path === MCP_PATH;
}

/** What sends requests to the API, or may. */
function isRateLimited(path: string): boolean {
  return isForPrograms(path) || isFeedPath(path);
}

function tokenBucketsOf(perSecond: number, shared: SharedState | null): TokenBuckets {
  const local = createTokenBuckets(perSecond);
  return shared?.tokenBuckets(local, perSecond) ?? local;
}

function throttleOf(purpose: ThrottlePurpose, shared: SharedState | null): LoginThrottle {
  const local = createLoginThrottle();
  return shared?.loginThrottle(local, purpose) ?? local;
}

function accessOf(token: string | null, shared: SharedState | null): Access | null {
  if (token === null) return null;
  const loginThrottle = throttleOf("sign-in", shared);
  return { token, loginThrottle, check: requireAccess(token, loginThrottle) };
}
