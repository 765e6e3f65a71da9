import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "playwright/test";
import { startUpstream } from "../../fake-api/upstream.ts";
import { SAMPLE_ORIGIN } from "../../support/origins.ts";
import { startServer } from "../../support/start-server.ts";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";

const MODEL: ModelInfo = {
  type: "model",
  id: "claude-opus-4-5-20251101",
  display_name: "Claude Opus 4.5",
  created_at: "2025-11-24T00:00:00Z",
  lifecycle: "deprecated",
  line: "opus",
  deprecated_at: "2026-10-01T00:00:00Z",
  retires_at: "2027-01-22T00:00:00Z",
  max_input_tokens: 200_000,
  max_tokens: 64_000,
  capabilities: null,
};
const TOKEN = "access-token-of-the-tests";

/** The built program on real pipes. */
async function startProgram(options: readonly string[], env: Record<string, string> = {}) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["dist/command/main.js", "mcp", ...options],
    env,
    stderr: "pipe",
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  return client;
}

async function resolve(client: Client, name: string) {
  const { structuredContent, isError, content } = await client.callTool({
    name: "resolve_model",
    arguments: { name },
  });
  return { structured: structuredContent, isError: isError === true, content };
}

test("the built program speaks the protocol on its pipes", async () => {
  const client = await startProgram(["--offline"]);
  expect((await client.listTools()).tools).toHaveLength(4);
  const text = 'model: "claude-sonnet-4-5"';
  const { structuredContent } = await client.callTool({ name: "check_text", arguments: { text } });
  expect(structuredContent).toMatchObject({
    answered_by: { kind: "embedded" },
    names: [{ name: "claude-sonnet-4-5", places: [{ line: 1, column: 9 }] }],
  });
  await client.close();
});

test("the program asks a shared server with its token, and says when nobody answers", async () => {
  const upstream = await startUpstream({ models: [MODEL] });
  const server = await startServer({
    ACCESS_TOKEN: TOKEN,
    ANTHROPIC_API_KEY: "sk-ant-of-the-tests",
    ANTHROPIC_BASE_URL: upstream.origin,
    CACHE_SECONDS: "0",
  });
  const client = await startProgram(["--server", server.origin], { ACCESS_TOKEN: TOKEN });
  expect(await resolve(client, MODEL.id)).toMatchObject({
    isError: false,
    structured: { answered_by: { kind: "server" }, class: "deprecated", is_alias: false },
  });
  await upstream.stop();
  expect(await resolve(client, MODEL.id)).toMatchObject({ isError: true, structured: undefined });
  await server.stop();
  expect(await resolve(client, MODEL.id)).toMatchObject({ isError: true, structured: undefined });
  await client.close();
});

test("the built server speaks it at /mcp", async () => {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${SAMPLE_ORIGIN}/mcp`)));
  expect((await client.listTools()).tools).toHaveLength(4);
  expect(await resolve(client, "anthropic/claude-opus-4.5")).toMatchObject({
    structured: { model_id: MODEL.id, platform: "OpenRouter" },
  });
  await client.close();
});
