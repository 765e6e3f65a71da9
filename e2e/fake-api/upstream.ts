import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { listenOnLoopback, stopServer } from "../faulty-api/listen-on-loopback.ts";
import { answerAsTheApi, type Catalogue } from "./answer-as-the-api.ts";

/** What an upstream has and how it fails. */
export interface UpstreamOptions extends Catalogue {
  /** Answers instead of the catalogue, for faults; null leaves a request to the catalogue. */
  readonly interfere?: (request: Request) => Response | null | Promise<Response | null>;
  /** How long each answer takes, in milliseconds. */
  readonly latencyMs?: number;
  /** 0 or left out for any free one. */
  readonly port?: number;
}

/** A request that reached an upstream. */
export interface Asked {
  /** Path and query as they arrived. */
  readonly path: string;
  readonly headers: Headers;
}

/** A stand-in for the API on the loopback. */
export interface Upstream {
  readonly origin: string;
  /** Every request so far, the oldest first; grows. */
  readonly asked: readonly Asked[];
  readonly stop: () => Promise<void>;
}

/** Starts a stand-in for the API that knows the given models. */
export async function startUpstream(options: UpstreamOptions): Promise<Upstream> {
  const asked: Asked[] = [];
  const answer = answerAsTheApi(options);
  const listener = getRequestListener(
    async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname === "/healthz") return Response.json({ status: "ok" });
      asked.push({ path: pathname + search, headers: request.headers });
      if (options.latencyMs !== undefined) await pause(options.latencyMs);
      return (await options.interfere?.(request)) ?? answer(request);
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  return {
    origin: await listenOnLoopback(server, options.port ?? 0),
    asked,
    stop: () => stopServer(server),
  };
}
