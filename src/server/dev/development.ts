import type { IncomingMessage, ServerResponse } from "node:http";
import { createApp } from "../app.ts";
import type { Configuration } from "../configuration.ts";
import { refuseForeignSite } from "../guards/fetch-site.ts";
import { createLineWriter } from "../http/line-writer.ts";
import { createLog, type Log } from "../http/log.ts";
import { redactor } from "../http/redact.ts";
import { createSharedState } from "../shared-state/create-shared-state.ts";
import { secretsOf } from "../secrets.ts";
import { replyError } from "../http/write-error.ts";
import { PAGE_HEADERS, PAGE_POLICY } from "../http/security-headers.ts";

/** Answers our own routes; calls `next` for Vite's, once the guards have let a request through. */
export type DevelopmentListener = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
) => void;

/** Vite's actions, such as opening a file in the editor, which a mere link could trigger. */
const TOOLS_OF_VITE = "/__";

/**
 * The same app for Vite's development server: all its guards run, then Vite serves the files.
 *
 * The policy is only reported there, because Vite injects inline scripts and styles.
 */
export function createDevelopmentListener(
  configuration: Configuration,
  boundPort: number,
): DevelopmentListener {
  const passOn = new WeakMap<IncomingMessage, () => void>();
  const log = createOwnLog(configuration);
  const listen = createApp({
    configuration,
    boundPort,
    log,
    sharedState: createSharedState(configuration, log),
    serveFile: (incomingRequest) => {
      const refusal = incomingRequest.path.startsWith(TOOLS_OF_VITE)
        ? refuseForeignSite(incomingRequest)
        : null;
      if (refusal !== null) return replyError(refusal, incomingRequest.logFields);
      passOn.get(incomingRequest.incoming)?.();
      return "passed on";
    },
  });

  return (incoming, outgoing, next) => {
    passOn.set(incoming, () => {
      addPageHeaders(outgoing);
      next();
    });
    listen(incoming, outgoing);
  };
}

/** One line for each request to our own routes, none for Vite's hundreds of modules. */
function createOwnLog(configuration: Configuration): Log {
  const redact = redactor(secretsOf(configuration));
  const log = createLog(createLineWriter((text) => process.stdout.write(text), redact).write);
  return {
    ...log,
    answered: (incomingRequest, status) => {
      if (incomingRequest.logFields.route !== "other") log.answered(incomingRequest, status);
    },
  };
}

/** Vite sets its own `cache-control` on the page, so ours is set last. */
function addPageHeaders(outgoing: ServerResponse): void {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) outgoing.setHeader(name, value);
  outgoing.setHeader("content-security-policy-report-only", PAGE_POLICY);
  const writeHead = outgoing.writeHead.bind(outgoing) as (...head: unknown[]) => ServerResponse;
  const writeLast = (...head: unknown[]) => {
    const isPage = String(outgoing.getHeader("content-type")).startsWith("text/html");
    if (isPage) outgoing.setHeader("cache-control", "no-store");
    return writeHead(...head);
  };
  Object.assign(outgoing, { writeHead: writeLast });
}
