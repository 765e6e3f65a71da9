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
  kept: ["claude-sonnet-4-5", "anthropic/claude-opus-4-1", "house-model", "openai/gpt-realtime"],
  facts: [],
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
