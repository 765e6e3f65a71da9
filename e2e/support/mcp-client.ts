import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { startUpstream, type Upstream, type UpstreamOptions } from "../fake-api/upstream.ts";
import type { ModelInfo } from "../../src/shared/contract/model-info.ts";
import { startTestServer, type TestServer } from "../../src/server/testing/start-test-server.ts";

/** The key of a live server. */
export const KEY = "sk-ant-sentinel-of-mcp";
const DAY_MS = 86_400_000;
const running: { stop: () => Promise<unknown> }[] = [];

/** Stops everything that a test has started, the latest first. */
export async function stopAll(): Promise<void> {
  for (const one of running.splice(0).toReversed()) await one.stop();
}

/** An active model, but for what is said of it. */
export function model(id: string, fields: Partial<ModelInfo> = {}): ModelInfo {
  return {
    type: "model",
    id,
    display_name: id,
    created_at: "2026-01-01T00:00:00Z",
    lifecycle: "active",
    line: "opus",
    deprecated_at: null,
    retires_at: null,
    max_input_tokens: 1000,
    max_tokens: 100,
    capabilities: null,
    ...fields,
  };
}

/** The moment so many days ahead, as the API writes it. */
export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
/** Two that are deprecated, one that replaces the first, and one that is retired. */
export const MODELS = [
  model("claude-opus-5-5", { created_at: "2026-02-01T00:00:00Z" }),
  model("claude-opus-4-5-20251101", { lifecycle: "deprecated", retires_at: inDays(20) }),
  model("claude-sonnet-4-5-20250929", {
    lifecycle: "deprecated",
    line: "sonnet",
    retires_at: inDays(400),
  }),
  model("claude-3-opus-20240229", { lifecycle: "retired", retires_at: inDays(-300) }),
];
const ALIASES = { "claude-opus-4-5": "claude-opus-4-5-20251101" };

/** A server without a key, which has the embedded catalogue. */
export async function startServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const server = await startTestServer(variables);
  running.push(server);
  return server;
}

/** A server in front of an API with these models. */
export async function startLive(
  options: Partial<UpstreamOptions> = {},
  variables: Record<string, string> = {},
): Promise<TestServer & { upstream: Upstream }> {
  const upstream = await startUpstream({ models: MODELS, aliases: ALIASES, ...options });
  running.push(upstream);
  const server = await startServer({
    ANTHROPIC_API_KEY: KEY,
    ANTHROPIC_BASE_URL: upstream.origin,
    CACHE_SECONDS: "0",
    ...variables,
  });
  return { ...server, upstream };
}

/** Options of the official client. */
export type Connect = NonNullable<ConstructorParameters<typeof Client>[1]>;

/** The official client, connected. */
export async function connect(
  { origin }: TestServer,
  headers: Record<string, string> = {},
  options: Connect = {},
): Promise<Client> {
  const client = new Client({ name: "test", version: "1" }, options);
  const requestInit = { headers };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { requestInit }),
  );
  running.push({ stop: async () => client.close() });
  return client;
}

/** Calls a tool; the client has checked the answer against the tool's schema. */
export async function call(client: Client, name: string, args: Record<string, unknown> = {}) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  return {
    text: first?.text ?? "",
    isError: isError === true,
    structured: structuredContent as Readonly<Record<string, unknown>> | undefined,
  };
}
