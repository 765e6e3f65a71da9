import { connect, type Socket } from "node:net";

/** What a load found out. */
export interface Load {
  readonly requests: number;
  readonly errors: number;
  /** Answers that held the forbidden text. */
  readonly leaks: number;
  readonly perSecond: number;
}

/** What to send, how wide and how long. */
export interface LoadPlan {
  readonly port: number;
  readonly connections: number;
  /** The path of the n-th request. */
  readonly path: (n: number) => string;
  /** Ends after so many requests, or so many milliseconds. */
  readonly until: { readonly requests: number } | { readonly ms: number };
  /** Looked for in every byte that comes back. */
  readonly forbidden?: string;
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");

/**
 * Keeps so many connections busy, each with one request at a time.
 *
 * On bare sockets: an HTTP client would cost more than the servers that are to be measured.
 */
export async function load(plan: LoadPlan): Promise<Load> {
  let sent = 0;
  let errors = 0;
  let leaks = 0;
  let requests = 0;
  const fromMs = performance.now();
  const isOver = () =>
    "ms" in plan.until ? performance.now() - fromMs >= plan.until.ms : sent >= plan.until.requests;

  await Promise.all(Array.from({ length: plan.connections }, connection));
  return { requests, errors, leaks, perSecond: (requests / (performance.now() - fromMs)) * 1000 };

  function connection(): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(plan.port, "127.0.0.1", () => send(socket));
      socket.setNoDelay(true);
      let missing = 0;
      let head: Buffer | null = null;
      socket.on("data", (chunk) => {
        if (plan.forbidden !== undefined && chunk.includes(plan.forbidden)) leaks += 1;
        if (missing > 0) missing -= chunk.length;
        else {
          head = head === null ? chunk : Buffer.concat([head, chunk]);
          const end = head.indexOf(END_OF_HEAD);
          if (end === -1) return;
          const text = head.toString("latin1", 0, end);
          if (!text.startsWith("HTTP/1.1 200")) errors += 1;
          missing = lengthOf(text) - (head.length - end - END_OF_HEAD.length);
        }
        if (missing > 0) return;
        head = null;
        missing = 0;
        requests += 1;
        if (isOver()) socket.end();
        else send(socket);
      });
      socket.on("error", () => {
        errors += 1;
      });
      socket.on("close", () => resolve());
    });
  }

  function send(socket: Socket): void {
    socket.write(`GET ${plan.path(sent)} HTTP/1.1\r\nHost: 127.0.0.1:${plan.port}\r\n\r\n`);
    sent += 1;
  }
}

function lengthOf(head: string): number {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without content-length:\n${head}`);
  return Number(length);
}
