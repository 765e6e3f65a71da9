import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installPython } from "./install.ts";
import type { RealGateway } from "./real-gateway.ts";

const VERSION = "1.108.7";

/** BerriAI's proxy, without a database: three models by name and one wildcard. */
export const litellm: RealGateway = {
  name: "litellm",
  title: "LiteLLM",
  version: VERSION,
  source: `PyPI: litellm[proxy] ${VERSION}`,
  needs: ["python3"],
  install: (folder) => installPython(folder, `litellm[proxy]==${VERSION}`),
  start: async ({ folder, home, port, key, environment }) => {
    await writeFile(join(home, "litellm.yaml"), configure(key));
    return {
      program: join(folder, "venv/bin/litellm"),
      arguments: ["--config", "litellm.yaml", "--host", "127.0.0.1", "--port", String(port)],
      // Its table of models and prices is fetched from the web otherwise.
      environment: { ...environment, LITELLM_LOCAL_MODEL_COST_MAP: "True" },
      folder: home,
    };
  },
  kept: ["claude-sonnet-4-5", "anthropic/claude-opus-4-1", "house-model", "openai/sora-2"],
  facts: [
    "anthropic-version decides the shape of the list, whatever its value; one model is in OpenAI's shape all the same.",
    "created_at is 2023-02-28T18:56:42Z for every model.",
    "The parameters of a page are ignored.",
    "A model whose ID has a slash cannot be retrieved, percent-encoded or not.",
    "A wildcard is spelled out: three IDs come twice, and the order is another one after each start.",
    "Without a database a wrong key is 400, and no key a plain-text 500.",
  ],
};

function configure(key: string): string {
  const models = {
    "claude-sonnet-4-5": "anthropic/claude-sonnet-4-5",
    "anthropic/claude-opus-4-1": "anthropic/claude-opus-4-1",
    "house-model": "openai/house-model",
    "openai/*": "openai/*",
  };
  // JSON is YAML.
  return JSON.stringify({
    model_list: Object.entries(models).map(([name, model]) => ({
      model_name: name,
      litellm_params: { model, api_key: "of-nobody" },
    })),
    general_settings: { master_key: key },
  });
}
