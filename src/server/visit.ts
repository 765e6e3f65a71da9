import type { IncomingMessage } from "node:http";
import type { AnswerOrigin } from "./asking/answer.ts";

/** What Node's adapter hands over beside the request; other runtimes hand over nothing. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage | undefined;
  /** The `Host` lines, where they have been read already. */
  readonly hosts?: readonly string[];
}

/**
 * One request as it arrived, before any URL parser could fold or decode it, and what became of it.
 */
export interface Visit {
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
  /** The message of Node behind it; undefined on other runtimes. */
  readonly incoming: IncomingMessage | undefined;
  /** A request header by its lower-case name, repeated lines joined with `, `. */
  readonly header: (name: string) => string | null;
  /** Filled in on the way, for the log line. */
  readonly notes: VisitNotes;
}

/** What the log says about a visit beside its status. */
export interface VisitNotes {
  /** The `request-id` of the answer. */
  id: string | null;
  /** The route as a template, so that no text of a visitor gets into the log. */
  route: string;
  cache: AnswerOrigin | null;
  attempts: number;
  /** Whether the sign-in cookie let it in. */
  isSignedIn: boolean;
}

/** What Hono hands to the routes of this server. */
export interface VisitBindings {
  readonly Bindings: { readonly visit: Visit };
}

/** Reads a request of any runtime; on Node from the raw message, which nobody has interpreted. */
export function readVisit(request: Request, { incoming, hosts }: NodeBindings): Visit {
  const url = incoming === undefined ? new URL(request.url) : null;
  const target = incoming?.url ?? `${url?.pathname ?? "/"}${url?.search ?? ""}`;
  const queryAt = target.indexOf("?");
  return {
    method: request.method,
    target,
    path: queryAt === -1 ? target : target.slice(0, queryAt),
    query: queryAt === -1 ? "" : target.slice(queryAt + 1),
    hosts: hosts ?? (incoming ? hostLines(incoming) : [request.headers.get("host") ?? ""]),
    arrivedMs: performance.now(),
    address: incoming?.socket.remoteAddress ?? "",
    header:
      incoming === undefined
        ? (name) => request.headers.get(name)
        : (name) => headerOf(incoming, name),
    incoming,
    notes: { id: null, route: "other", cache: null, attempts: 0, isSignedIn: false },
  };
}

/** Every `Host` line of a message; Node's own `headers` keeps the first and forgets the rest. */
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
