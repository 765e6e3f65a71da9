import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Fault } from "./fault.ts";
import { readBody } from "./read-body.ts";

/** A whole HTTP answer, its body decoded but not looked at. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One GET to the API; a fault is a value, and only an abort that is no timeout rejects. */
export type Exchange = (
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Received | Fault>;

/**
 * Node's plain HTTP client, because it adds no header of its own, follows no redirect, decodes
 * nothing unasked, and costs a third of `fetch`.
 *
 * @param headersTimeoutMs how long the status line and headers may take
 * @param connections sockets kept to the API at most, in use or idle
 */
export function createExchange(headersTimeoutMs: number, connections: number): Exchange {
  const options = { keepAlive: true, maxSockets: connections };
  const httpAgent = new HttpAgent(options);
  const httpsAgent = new HttpsAgent(options);

  return async (address, headers, signal) => {
    const isHttps = address.protocol === "https:";
    const message = await new Promise<IncomingMessage | Fault>((resolve) => {
      const request = (isHttps ? httpsRequest : httpRequest)(address, {
        agent: isHttps ? httpsAgent : httpAgent,
        headers,
        signal,
      });
      const slow = setTimeout(() => {
        resolve("slow");
        request.destroy();
      }, headersTimeoutMs);
      request.on("response", (response) => {
        clearTimeout(slow);
        resolve(response);
      });
      request.on("error", () => {
        clearTimeout(slow);
        resolve("unreachable");
      });
      request.end();
    });
    const received = typeof message === "string" ? message : await receive(message);
    if (signal.aborted) return faultOfAbort(signal);
    return received;
  };
}

async function receive(message: IncomingMessage): Promise<Received | Fault> {
  const body = await readBody(message);
  if (typeof body === "string") return body;
  return { status: message.statusCode ?? 0, headers: message.headers, body };
}

function faultOfAbort(signal: AbortSignal): Fault {
  const reason: unknown = signal.reason;
  if (reason instanceof DOMException && reason.name === "TimeoutError") return "slow";
  throw reason;
}
