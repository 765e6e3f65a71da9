import { join } from "node:path";
import { generateModels } from "../fake-api/generate.ts";
import { startUpstream } from "../fake-api/upstream.ts";
import { installNpm } from "./install.ts";
import type { RealGateway } from "./real-gateway.ts";

const VERSION = "1.15.2";

/** Portkey's open-source gateway, in front of the stand-in for the API. */
export const portkey: RealGateway = {
  name: "portkey",
  title: "Portkey",
  version: VERSION,
  source: `npm: @portkey-ai/gateway ${VERSION}`,
  needs: ["npm"],
  needsNamespaces: "it listens on all addresses",
  install: (folder) => installNpm(folder, `@portkey-ai/gateway@${VERSION}`),
  start: async ({ folder, home, port, key, environment, afterwards }) => {
    const upstream = await startUpstream({
      models: generateModels({ size: 3 }),
      interfere: ({ headers }) =>
        headers.get("x-api-key") === key ? null : Response.json(REFUSAL, { status: 401 }),
    });
    afterwards(upstream.stop);
    return {
      program: process.execPath,
      arguments: [
        join(folder, "node_modules/@portkey-ai/gateway/build/start-server.js"),
        `--port=${port}`,
        "--headless",
      ],
      environment,
      folder: home,
      headers: { "x-portkey-config": configure(`${upstream.origin}/v1`) },
    };
  },
  facts: [
    "Without a header that names a provider or a configuration everything is 400, and the message says which.",
    "Behind it is the stand-in for the API: its answers come through as they are.",
    "A key in Bearer alone reaches the provider as Bearer, beside an empty x-api-key.",
    "It adds anthropic-beta: messages-2023-12-15 to requests that name no beta.",
    "On Node 20 a good answer to a GET becomes 500 unless the configuration has a guardrail, as this one has.",
  ],
};

const REFUSAL = {
  type: "error",
  error: { type: "authentication_error", message: "invalid x-api-key" },
};

/** On Node it fails at every list unless something looks at its answers, which a guardrail does. */
function configure(provider: string): string {
  const anyLength = { "default.wordCount": { minWords: 0, maxWords: 1_000_000 }, deny: false };
  return JSON.stringify({
    provider: "anthropic",
    custom_host: provider,
    output_guardrails: [anyLength],
  });
}
