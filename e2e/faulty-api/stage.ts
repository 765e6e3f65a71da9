import { expect } from "vitest";
import {
  startTestServer,
  type TestOptions,
  type TestServer,
} from "../../src/server/testing/start-test-server.ts";
import { type FaultUpstream, startFaultUpstream } from "./fault-upstream.ts";

/** The key that must show up nowhere. */
export const KEY = "sk-ant-sentinel-0123456789";
/** The server's own, which a busy machine leaves room for two retries of a fault that is over at once. */
export const TIMEOUTS = { headersMs: 8000, answerMs: 20_000 };

/** What a visitor saw of one request. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly type?: unknown;
    readonly error?: { readonly type: string; readonly message: string };
    readonly request_id?: unknown;
  };
  /** Requests that reached the upstream for it. */
  readonly reached: number;
}

/** Asks one server of ours; every answer is searched for the key. */
export type Ask = (path?: string, headers?: Readonly<Record<string, string>>) => Promise<Seen>;

/** An upstream that misbehaves, and servers of ours before it. */
export interface Stage {
  readonly upstream: FaultUpstream;
  /** A server of its own for each mode: the circuit and the cache remember. */
  readonly serve: (
    mode: string,
    variables?: Readonly<Record<string, string>>,
    options?: TestOptions,
  ) => Promise<{ readonly ask: Ask; readonly server: TestServer }>;
  readonly clear: () => Promise<void>;
}

/** Sets the upstream up; `clear` takes all of it down. */
export async function setStage(): Promise<Stage> {
  const upstream = await startFaultUpstream();
  const servers: TestServer[] = [];
  return {
    upstream,
    serve: async (mode, variables, options = { timeouts: TIMEOUTS }) => {
      const ANTHROPIC_BASE_URL = upstream.baseUrl(mode);
      const environment = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL, ...variables };
      const server = await startTestServer(environment, options);
      servers.push(server);
      return { server, ask: askerOf(server, () => upstream.reached(mode).length) };
    },
    clear: async () => {
      await Promise.all(servers.map(({ stop }) => stop()));
      await upstream.stop();
    },
  };
}

function askerOf(server: TestServer, reachedSoFar: () => number): Ask {
  return async (path = "/v1/models", headers = {}) => {
    const before = reachedSoFar();
    const response = await fetch(server.origin + path, { headers });
    const text = await response.text();
    expect(text + JSON.stringify([...response.headers]) + server.log()).not.toContain(KEY);
    const body = JSON.parse(text) as Seen["body"];
    const { status } = response;
    return { status, headers: response.headers, text, body, reached: reachedSoFar() - before };
  };
}
