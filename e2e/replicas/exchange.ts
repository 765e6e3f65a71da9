import { request } from "node:http";
import type { Agent, IncomingHttpHeaders } from "node:http";

/** A request to a server by another name than its own, which `fetch` does not send. */
export interface Sent {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Connections to use again; left out, each request has its own. */
  readonly agent?: Agent;
}

/** What came back. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
}

const TIMEOUT_MS = 15_000;

/**
 * Sends a request and reads the whole answer.
 *
 * @throws Error when there is none, or only a part of it
 */
export function exchange(url: string, sent: Sent = {}): Promise<Received> {
  const { method = "GET", headers = {}, body, agent } = sent;
  const fromMs = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers: { ...headers }, timeout: TIMEOUT_MS, ...(agent && { agent }) },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString(),
            ms: performance.now() - fromMs,
          }),
        );
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
