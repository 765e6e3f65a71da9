import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { urlToHttpOptions } from "node:url";
import type { Cancelled } from "../cancellation.ts";
import type { Fault } from "./fault.ts";
import { readBody } from "./read-body.ts";
import { collectAfter } from "./collect-bodies.ts";
import { readIntoOneBuffer } from "./read-into-one-buffer.ts";

/** A whole HTTP response, its body decoded but not inspected. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer<ArrayBuffer>;
}

/** One GET to the API; a fault is a value, and only an abort other than a timeout rejects. */
export type Exchange = (
  path: string,
  headers: Readonly<Record<string, string>>,
  signal: Cancelled,
) => Promise<Received | Fault>;

/**
 * Node's plain HTTP client, because it adds no header of its own, follows no redirect, decodes
 * nothing unrequested, and costs less than `fetch`.
 *
 * @param origin where every request goes, whatever its path
 * @param headersTimeoutMs how long the status line and headers may take
 * @param connections sockets kept to the API at most, in use or idle
 */
export function createExchange(
  origin: URL,
  headersTimeoutMs: number,
  connections: number,
): Exchange {
  const isHttps = origin.protocol === "https:";
  const agentOptions = { keepAlive: true, maxSockets: connections, onread: readIntoOneBuffer };
  const agent = isHttps ? new HttpsAgent(agentOptions) : new HttpAgent(agentOptions);
  const send = isHttps ? httpsRequest : httpRequest;
  const { protocol, hostname, port } = urlToHttpOptions(origin);

  return async (path, headers, signal) => {
    // As a list, Node takes them as they are, in a fraction of the time.
    const lines = ["host", origin.host];
    for (const [name, value] of Object.entries(headers)) lines.push(name, value);
    const request = send({ protocol, hostname, port, path, headers: lines, agent });
    const abort = () => request.destroy();
    signal.addEventListener("abort", abort, { once: true });
    const message = await new Promise<IncomingMessage | Fault>((resolve) => {
      const slow = setTimeout(() => {
        resolve("slow");
        abort();
      }, headersTimeoutMs);
      const settle = (outcome: IncomingMessage | Fault) => {
        clearTimeout(slow);
        resolve(outcome);
      };
      request.on("response", settle);
      request.on("error", () => settle("unreachable"));
      // No other protocol was requested; without a listener Node never settles.
      request.on("upgrade", (_message, socket) => {
        socket.destroy();
        settle("unreadable");
      });
      request.end();
    });
    const received = typeof message === "string" ? message : await receive(message);
    signal.removeEventListener("abort", abort);
    return signal.aborted ? faultOfAbort(signal) : received;
  };
}

async function receive(message: IncomingMessage): Promise<Received | Fault> {
  const { statusCode: status = 0, headers } = message;
  if (status >= 300 && status < 400) {
    // The body of a redirect is never used, and may never end.
    message.destroy();
    return { status, headers, body: Buffer.alloc(0) };
  }
  const body = await readBody(message);
  if (typeof body === "string") return body;
  collectAfter(body.length);
  return { status, headers, body };
}

function faultOfAbort({ reason }: Cancelled): Fault {
  if (reason instanceof DOMException && reason.name === "TimeoutError") return "slow";
  throw reason;
}
