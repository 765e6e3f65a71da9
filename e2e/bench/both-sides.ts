import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { startServer } from "../support/start-server.ts";
import { listenOnLoopback, stopServer } from "../faulty-api/listen-on-loopback.ts";

/** One origin with both pages: ours at `/`, the floor at `/floor/`, the same `/v1` for both. */
export interface BothSides {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const FLOOR = /^\/floor\/(|floor\.js|floor\.css)$/;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/**
 * Starts the built server behind a pass-through that adds the floor page, so that both pages come
 * over the same hops and ask the same server. `folder` is the project folder of another build.
 */
export async function startBothSides(
  environment: NodeJS.ProcessEnv,
  folder?: string,
): Promise<BothSides> {
  const ours = await startServer(environment, folder);
  const pageHeaders = await headersOfPage(ours.origin);
  const server = createServer((incoming, outgoing) => {
    const floorFile = FLOOR.exec(incoming.url?.split("?")[0] ?? "")?.[1];
    if (floorFile === undefined) passOn(new URL(ours.origin), incoming, outgoing);
    else sendFloor(floorFile || "index.html", pageHeaders, outgoing);
  });
  return {
    origin: await listenOnLoopback(server, 0),
    stop: async () => {
      await Promise.all([stopServer(server), ours.stop()]);
    },
  };
}

/**
 * What our server says with its page, policies and all. The floor is sent with the same: what they
 * cost, such as a process of its own, is the price of safety and not of how the page is made.
 */
async function headersOfPage(origin: string): Promise<Record<string, string>> {
  const response = await fetch(origin, { headers: { accept: "text/html" } });
  const {
    "content-length": _length,
    "content-encoding": _encoding,
    ...kept
  } = Object.fromEntries(response.headers);
  await response.arrayBuffer();
  return kept;
}

function sendFloor(
  file: string,
  pageHeaders: Readonly<Record<string, string>>,
  outgoing: ServerResponse,
): void {
  outgoing.writeHead(200, { ...pageHeaders, "content-type": TYPES[extname(file)] ?? "" });
  outgoing.end(readFileSync(new URL(`floor/${file}`, import.meta.url)));
}

function passOn(ours: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(
    {
      hostname: ours.hostname,
      port: ours.port,
      path: incoming.url,
      method: incoming.method,
      // The server answers to its own origin only, and here it is reached through another one.
      headers: {
        ...incoming.headers,
        host: ours.host,
        ...(incoming.headers.origin === undefined ? {} : { origin: ours.origin }),
      },
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}
