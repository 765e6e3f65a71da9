import { type IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { isPass, isSecret } from "../access/access-pass.ts";
import { readCredentials } from "../access/read-credentials.ts";
import { TOKEN_NEEDED } from "../access/require-access.ts";
import {
  refuseForeignHost,
  type AllowedHosts,
  refuseForeignOrigin,
} from "../guards/allowed-hosts.ts";
import { refuse } from "../http/hardened-server.ts";
import { hostLines } from "../http/request.ts";

/** What a WebSocket request must satisfy. */
export interface UpgradePolicy {
  readonly allowedHosts: AllowedHosts;
  readonly accessToken: string | null;
  /** Answers what asks for any other protocol, as the built server does: as if it did not. */
  readonly answer: RequestListener;
}

/** The protocols of Vite's own sockets. */
const VITES = new Set(["vite-hmr", "vite-ping"]);

/**
 * Refuses a WebSocket to the development server from a page of another origin, or without the access
 * token; and answers other requests for an upgrade, which Vite would leave open.
 *
 * Its listener must come before Vite's, which then finds neither a socket nor a protocol of its own.
 */
export function guardUpgrade(
  incoming: IncomingMessage,
  socket: Duplex,
  { allowedHosts, accessToken, answer }: UpgradePolicy,
): void {
  const { headers, url = "" } = incoming;
  const isWebSocket = headers.upgrade?.toLowerCase() === "websocket";
  if (!isWebSocket || !VITES.has(headers["sec-websocket-protocol"] ?? "")) {
    keepFromVite(incoming);
    answerAsRequest(incoming, socket, answer);
    return;
  }
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
  keepFromVite(incoming);
  refuse(socket, refusal ?? TOKEN_NEEDED);
}

/** Its listener looks for a protocol of its own, and ignores a socket without one. */
function keepFromVite({ headers }: IncomingMessage): void {
  delete headers["sec-websocket-protocol"];
}

/** An upgrade is an offer, which a server need not take. */
function answerAsRequest(incoming: IncomingMessage, socket: Duplex, answer: RequestListener): void {
  const outgoing = new ServerResponse(incoming);
  outgoing.shouldKeepAlive = false;
  // Node's HTTP server has nothing but sockets.
  outgoing.assignSocket(socket as Socket);
  outgoing.once("finish", () => socket.end());
  answer(incoming, outgoing);
}

function isSignedIn(header: (name: string) => string | null, accessToken: string): boolean {
  const { tokens, pass } = readCredentials({ header });
  if (tokens.some((candidate) => isSecret(candidate, accessToken))) return true;
  return pass !== null && isPass(pass, accessToken, Date.now());
}
