import { generateModels } from "../fake-api/generate.ts";
import { type Upstream, startUpstream } from "../fake-api/upstream.ts";
import { pass } from "../gateways/program.ts";
import { type RunningServer, startServer } from "../support/start-server.ts";
import { startProxy } from "./proxy.ts";

/** Two built servers with the same settings, nginx before them and one API behind. */
export interface Replicas {
  /** Where nginx listens. */
  readonly origin: string;
  readonly servers: readonly [Replica, Replica];
  readonly upstream: Upstream;
  readonly stop: () => Promise<void>;
}

/** One of the two, which can be ended and started again in the same place. */
export interface Replica {
  readonly origin: string;
  /** Since its last start. */
  readonly log: () => string;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
  readonly start: () => Promise<void>;
}

/** The access token of both replicas. */
export const ACCESS_TOKEN = "the-token-of-the-replicas";
/** What people type, and so what comes as `Host`. */
export const HOST = "catalogue.example";
/** The headers of a request with that token. */
export const WITH_TOKEN = { host: HOST, "x-api-key": ACCESS_TOKEN };

const HEALTHY_LIMIT_MS = 10_000;
const POLL_MS = 50;

/** Starts all of them, on free ports of the loopback. */
export async function startReplicas(
  nginx: string,
  settings: Readonly<Record<string, string>>,
): Promise<Replicas> {
  const upstream = await startUpstream({ models: generateModels({ size: 250 }), latencyMs: 20 });
  const environment = {
    ANTHROPIC_API_KEY: "sk-ant-of-the-replicas",
    ANTHROPIC_BASE_URL: upstream.origin,
    ACCESS_TOKEN,
    ALLOWED_HOSTS: HOST,
    ...settings,
  };
  const servers = [await startReplica(environment), await startReplica(environment)] as const;
  const proxy = await startProxy(nginx, [servers[0].origin, servers[1].origin]);
  return {
    origin: proxy.origin,
    servers,
    upstream,
    stop: async () => {
      await proxy.stop();
      await Promise.all(servers.map((server) => server.end("SIGKILL")));
      await upstream.stop();
    },
  };
}

async function startReplica(environment: NodeJS.ProcessEnv): Promise<Replica> {
  let server: RunningServer = await startServer(environment);
  const { origin } = server;
  const replica: Replica = {
    origin,
    log: () => server.log(),
    end: (signal) => server.stop(signal),
    start: async () => {
      server = await startServer({ ...environment, PORT: new URL(origin).port });
      await becomes(replica, "ok");
    },
  };
  await becomes(replica, "ok");
  return replica;
}

/**
 * Waits until a server says so of itself.
 *
 * @throws Error when it does not in time
 */
export async function becomes(
  { origin }: Pick<Replica, "origin">,
  status: "ok" | "degraded",
): Promise<void> {
  const deadline = Date.now() + HEALTHY_LIMIT_MS;
  let said = "";
  while (Date.now() < deadline) {
    const response = await fetch(`${origin}/healthz`);
    said = await response.text();
    if (response.status === 200 && said.includes(`"${status}"`)) return;
    await pass(POLL_MS);
  }
  throw new Error(`${origin} does not become ${status}, it says ${said}`);
}
