import { createServer, type IncomingHttpHeaders } from "node:http";
import { listenOnLoopback, stopServer } from "./listen-on-loopback.ts";
import { MODES } from "./modes.ts";

/** A request that reached one of the two servers. */
export interface Reached {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** An API that misbehaves on purpose, with a second server that redirects lead to. */
export interface FaultUpstream {
  /** The base URL under which every request is answered in this mode. */
  readonly baseUrl: (mode: string) => string;
  /** What reached a mode, oldest first, as a growing list. */
  readonly reached: (mode: string) => readonly Reached[];
  /** What followed a redirect to the second server. */
  readonly elsewhere: readonly Reached[];
  readonly stop: () => Promise<void>;
}

/**
 * Starts it on the loopback. The first path segment is the mode, so that a base URL chooses one.
 *
 * @param port 0 for any free one
 */
export async function startFaultUpstream(port = 0): Promise<FaultUpstream> {
  const elsewhere: Reached[] = [];
  const reached = new Map<string, Reached[]>();
  const second = createServer((request, response) => {
    elsewhere.push({ path: request.url ?? "", headers: request.headers });
    response.end("{}");
  });
  const first = createServer((request, response) => {
    const name = request.url?.split("/")[1] ?? "";
    const mode = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
    const earlier = listOf(name).push({ path: request.url ?? "", headers: request.headers }) - 1;
    if (mode === undefined) response.writeHead(404).end(`Modes: ${Object.keys(MODES).join(" ")}\n`);
    else mode(request, response, { earlier, elsewhere: secondOrigin });
  });
  const secondOrigin = await listenOnLoopback(second, 0);
  const origin = await listenOnLoopback(first, port);

  return {
    baseUrl: (mode) => `${origin}/${mode}`,
    reached: listOf,
    elsewhere,
    stop: async () => {
      await Promise.all([stopServer(first), stopServer(second)]);
    },
  };

  function listOf(mode: string): Reached[] {
    const list = reached.get(mode) ?? [];
    reached.set(mode, list);
    return list;
  }
}
