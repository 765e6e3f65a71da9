import { expect } from "vitest";
import {
  startTestServer,
  type TestOptions,
  type TestServer,
} from "../../src/server/testing/start-test-server.ts";
import { type FaultUpstream, startFaultUpstream } from "./fault-upstream.ts";

/** The key that must not appear anywhere. */
export const KEY = "sk-ant-sentinel-0123456789";
/** As in production: enough for two retries of an instant fault, even on a busy machine. */
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

/** Sends a request to one of our servers; every answer is searched for the key. */
export type Send = (path?: string, headers?: Readonly<Record<string, string>>) => Promise<Seen>;

/** An upstream that misbehaves, and our servers in front of it. */
export interface TestBed {
  readonly upstream: FaultUpstream;
  /** A server of its own for each mode: the circuit and the cache remember. */
  readonly serve: (
    mode: string,
    variables?: Readonly<Record<string, string>>,
    options?: TestOptions,
  ) => Promise<{ readonly send: Send; readonly server: TestServer }>;
  readonly clear: () => Promise<void>;
}

/** Starts the upstream; `clear` stops it and all servers. */
export async function createTestBed(): Promise<TestBed> {
  const upstream = await startFaultUpstream();
  const servers: TestServer[] = [];
  return {
    upstream,
    serve: async (mode, variables, options = { timeouts: TIMEOUTS }) => {
      const ANTHROPIC_BASE_URL = upstream.baseUrl(mode);
      const environment = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL, ...variables };
      const server = await startTestServer(environment, options);
      servers.push(server);
      return { server, send: senderTo(server, () => upstream.reached(mode).length) };
    },
    clear: async () => {
      await Promise.all(servers.map(({ stop }) => stop()));
      await upstream.stop();
    },
  };
}

function senderTo(server: TestServer, reachedSoFar: () => number): Send {
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
