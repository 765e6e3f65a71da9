import { createServer, type IncomingHttpHeaders } from "node:http";
import { listenOnLoopback, stopServer } from "../faulty-api/listen-on-loopback.ts";

/** A message that a receiver was sent. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly text: string;
    readonly model_catalogue: {
      readonly kind: string;
      readonly count: number;
      readonly models: readonly Readonly<Record<string, unknown>>[];
    };
  };
}

/** How a receiver answers. */
export interface ReceiverAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A webhook on the loopback. */
export interface Receiver {
  readonly url: string;
  readonly origin: string;
  /** Every message so far; grows. */
  readonly received: Received[];
  /** The next answers, one a message; then 200. Null never answers. */
  readonly answers: (ReceiverAnswer | null)[];
  readonly stop: () => Promise<void>;
}

/** A path as long and as secret as those of Slack. */
export const SECRET_PATH = "/services/T0123456/B0123456/sentinel-of-the-webhook";

/** Starts a webhook that writes down what it is sent. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: (ReceiverAnswer | null)[] = [];
  const server = createServer((incoming, outgoing) => {
    let text = "";
    incoming.on("data", (chunk: Buffer) => (text += chunk.toString()));
    incoming.on("end", () => {
      const { url = "", headers } = incoming;
      received.push({ path: url, headers, body: JSON.parse(text) as Received["body"] });
      const answer = answers.length === 0 ? { status: 200 } : answers.shift();
      if (answer) outgoing.writeHead(answer.status, answer.headers).end("ok");
    });
  });
  const origin = await listenOnLoopback(server, 0);
  return {
    url: origin + SECRET_PATH,
    origin,
    received,
    answers,
    stop: () => stopServer(server),
  };
}
