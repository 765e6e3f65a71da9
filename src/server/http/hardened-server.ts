import { createServer, type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type ErrorAnswer, errorAnswer } from "./error-answer.ts";
import { writeError } from "./write-error.ts";

/** How much of a server's time and sockets clients may use. */
export interface Limits {
  /** For the headers of a request to arrive. */
  readonly headersMs: number;
  /** For the body of a request to arrive after its headers. */
  readonly bodyMs: number;
  /** For a connection to be idle between two requests: longer than clients keep theirs in a pool. */
  readonly keepAliveMs: number;
  /** How often those limits are checked; Node's default of 30 s would make them three times as long. */
  readonly checkMs: number;
  /** Longer than any answer takes: it closes sockets whose other end has stopped reading. */
  readonly silenceMs: number;
  readonly connections: number;
}

/** A client that sends headers more slowly than this is not a browser. */
const LIMITS: Limits = {
  headersMs: 10_000,
  bodyMs: 20_000,
  keepAliveMs: 65_000,
  checkMs: 1000,
  silenceMs: 30_000,
  connections: 1000,
};

/** Node's HTTP server, hardened. */
export function createHardenedServer(limits = LIMITS): Server {
  return harden(createServer(), limits);
}

/**
 * Gives an HTTP server limits, and errors like the API's for malformed HTTP; before it listens.
 */
export function harden(server: Server, limits = LIMITS): Server {
  // Node uses the shorter of these two for the headers and the longer for the whole request. The one
  // named after the headers must exceed the keep-alive, which may count towards it: far too long for a body.
  server.requestTimeout = limits.headersMs;
  server.headersTimeout = limits.keepAliveMs + 1000;
  server.prependListener("request", (incoming) => endSlowBody(incoming, limits.bodyMs));
  server.keepAliveTimeout = limits.keepAliveMs;
  server.maxConnections = limits.connections;
  // Node 20 drops those over a thousand, a second `Host` or an `Origin` among them. Their bytes are limited.
  server.maxHeadersCount = 0;
  server.setTimeout(limits.silenceMs);
  // An option of its constructor, which it reads when it begins to listen.
  Object.assign(server, { connectionsCheckingInterval: limits.checkMs });
  // Our host guard refuses a missing one, with a body and as 403. Missing in the types.
  Object.assign(server, { requireHostHeader: false });
  server.removeAllListeners("clientError");
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    refuse(socket, ANSWER_OF_CODE[error.code ?? ""] ?? NOT_HTTP);
  });
  server.on("connect", (_request, socket: Duplex) => refuse(socket, NO_TUNNEL));
  // Without these two listeners Node would answer on its own, before our guards.
  server.on("checkContinue", (incoming, outgoing) => server.emit("request", incoming, outgoing));
  server.on("checkExpectation", (incoming, outgoing) => server.emit("request", incoming, outgoing));
  return server;
}

const NOT_HTTP = errorAnswer(400, "This is not a well-formed HTTP request.");
const NO_TUNNEL = errorAnswer(403, "This server does not open tunnels.");
const TOO_SLOW = errorAnswer(408, "The request took too long to arrive.");
const ANSWER_OF_CODE: Readonly<Record<string, ErrorAnswer>> = {
  HPE_HEADER_OVERFLOW: errorAnswer(431, "The request headers are too large."),
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
};

/** Also where nobody reads the body, because the answer was given without it. */
function endSlowBody(incoming: IncomingMessage, limitMs: number): void {
  const { headers, socket } = incoming;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return;
  const timer = setTimeout(() => {
    if (!incoming.complete) refuse(socket, TOO_SLOW);
  }, limitMs);
  incoming.once("close", () => clearTimeout(timer));
}

/** Answers on the bare socket and closes it, unless an answer has begun there. */
export function refuse(socket: Duplex, answer: ErrorAnswer): void {
  if (!socket.writable || ("bytesWritten" in socket && socket.bytesWritten !== 0)) {
    socket.destroy();
    return;
  }
  const { status, headers, body } = writeError(answer);
  const lines = Object.entries({
    ...headers,
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  }).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines].join("\r\n");
  socket.end(`${head}\r\n\r\n${body}`);
}
