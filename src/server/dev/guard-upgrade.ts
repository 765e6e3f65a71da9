import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { isPass, isToken } from "../access/access-pass.ts";
import { readCredentials } from "../access/read-credentials.ts";
import { TOKEN_NEEDED } from "../access/require-access.ts";
import { refuseForeignHost } from "../guards/host.ts";
import { refuseForeignOrigin } from "../guards/origin.ts";
import type { AllowedHosts } from "../guards/allowed-hosts.ts";
import { refuse } from "../http/hardened-server.ts";
import { hostLines } from "../http/request.ts";

/** What a WebSocket request must satisfy. */
export interface UpgradePolicy {
  readonly allowedHosts: AllowedHosts;
  readonly accessToken: string | null;
}

/**
 * Refuses a WebSocket to the development server from a page of another origin, or without the access
 * token.
 *
 * Its listener must come before Vite's, which then finds neither a socket nor a protocol of its own.
 */
export function guardUpgrade(
  incoming: IncomingMessage,
  socket: Duplex,
  { allowedHosts, accessToken }: UpgradePolicy,
): void {
  const { headers, url = "" } = incoming;
  const hosts = hostLines(incoming);
  const header = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : null;
  };
  const refusal =
    refuseForeignHost({ hosts, target: url }, allowedHosts) ??
    refuseForeignOrigin(allowedHosts)({ hosts, header });
  const isAuthorized = accessToken === null || isSignedIn(header, accessToken);
  if (refusal === null && isAuthorized) return;
  delete headers["sec-websocket-protocol"];
  refuse(socket, refusal ?? TOKEN_NEEDED);
}

function isSignedIn(header: (name: string) => string | null, accessToken: string): boolean {
  const { tokens, pass } = readCredentials({ header });
  if (tokens.some((candidate) => isToken(candidate, accessToken))) return true;
  return pass !== null && isPass(pass, accessToken, Date.now());
}
