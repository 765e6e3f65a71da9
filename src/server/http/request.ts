import type { IncomingMessage } from "node:http";

/** Where the bytes of a good answer came from, as in `x-catalogue-cache`. */
export type AnswerOrigin = "upstream" | "fresh" | "stale";

/**
 * One request as it arrived, before any URL parser could normalize or decode it, and its log fields.
 */
export interface IncomingRequest {
  /** The method as sent; compare with capitals. */
  readonly method: string;
  /** The raw request target: normally a path and query, still percent-encoded. */
  readonly target: string;
  /** The target up to its first `?`. */
  readonly path: string;
  /** The target after its first `?`; empty without one. */
  readonly query: string;
  /** Every `Host` line, in the order sent; anything but one is refused. */
  readonly hosts: readonly string[];
  /** On the clock of `performance.now()`. */
  readonly arrivedMs: number;
  /** The network address at the other end of the socket, which no header can choose. */
  readonly address: string;
  readonly incoming: IncomingMessage;
  /** A request header by its lower-case name, repeated lines joined with `, `. */
  readonly header: (name: string) => string | null;
  /** Filled in on the way, for the log line. */
  readonly logFields: AccessLogFields;
}

/** What is logged about a request besides its status. */
export interface AccessLogFields {
  /** The `request-id` of the answer. */
  id: string | null;
  /** The route as a template, so that no text of a client gets into the log. */
  route: string;
  cache: AnswerOrigin | null;
  attempts: number;
  /** Whether the sign-in cookie let it in. */
  isSignedIn: boolean;
}

/** Reads Node's raw message, which nothing has interpreted yet. */
export function readIncomingRequest(incoming: IncomingMessage): IncomingRequest {
  const { method = "", url: target = "" } = incoming;
  const queryAt = target.indexOf("?");
  return {
    method,
    target,
    path: queryAt === -1 ? target : target.slice(0, queryAt),
    query: queryAt === -1 ? "" : target.slice(queryAt + 1),
    hosts: hostLines(incoming),
    arrivedMs: performance.now(),
    address: incoming.socket.remoteAddress ?? "",
    header: (name) => headerOf(incoming, name),
    incoming,
    logFields: { id: null, route: "other", cache: null, attempts: 0, isSignedIn: false },
  };
}

/** Every `Host` line of a message; Node's own `headers` has the first only. */
export function hostLines({ rawHeaders }: IncomingMessage): string[] {
  const hosts: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts.push(rawHeaders[at + 1] ?? "");
  }
  return hosts;
}

function headerOf(incoming: IncomingMessage, name: string): string | null {
  const value = incoming.headers[name];
  return typeof value === "string" ? value : (value?.join(", ") ?? null);
}
