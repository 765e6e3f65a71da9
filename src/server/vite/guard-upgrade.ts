import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { refuseForeignHost } from "../guards/host.ts";
import { refuseForeignOrigin } from "../guards/origin.ts";
import type { OwnHosts } from "../guards/own-hosts.ts";
import { hostLines } from "../visit.ts";

/**
 * Closes a WebSocket that a page of another origin opens to the development server.
 *
 * Its listener must come before Vite's, which then finds neither a socket nor a protocol of its own.
 */
export function guardUpgrade(incoming: IncomingMessage, socket: Duplex, own: OwnHosts): void {
  const { headers, url = "" } = incoming;
  const hosts = hostLines(incoming);
  const header = (name: string) => (name === "origin" ? (headers.origin ?? null) : null);
  const refusal =
    refuseForeignHost({ hosts, target: url }, own) ?? refuseForeignOrigin(own)({ hosts, header });
  if (refusal === null) return;
  delete headers["sec-websocket-protocol"];
  socket.destroy();
}
