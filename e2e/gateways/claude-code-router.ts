import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installNpm } from "./install.ts";
import type { RealGateway } from "./real-gateway.ts";

const VERSION = "1.0.73";

/** A router for Claude Code, with one provider. */
export const claudeCodeRouter: RealGateway = {
  name: "claude-code-router",
  title: "claude-code-router",
  version: VERSION,
  source: `npm: @musistudio/claude-code-router ${VERSION}`,
  needs: ["npm"],
  install: (folder) => installNpm(folder, `@musistudio/claude-code-router@${VERSION}`),
  start: async ({ folder, home, port, key, environment }) => {
    const settings = join(home, ".claude-code-router");
    await mkdir(settings);
    await writeFile(join(settings, "config.json"), configure(port, key));
    return {
      program: process.execPath,
      arguments: [join(folder, "node_modules/@musistudio/claude-code-router/dist/cli.js"), "start"],
      environment,
      folder: home,
    };
  },
  facts: [
    "It has no route for models: 404, in which `error` is a text.",
    "A wrong key and none are plain-text 401s, on every path.",
  ],
};

function configure(port: number, key: string): string {
  return JSON.stringify({
    HOST: "127.0.0.1",
    PORT: port,
    APIKEY: key,
    LOG: false,
    Providers: [
      {
        name: "house",
        api_base_url: "http://127.0.0.1:9/v1/chat/completions",
        api_key: "of-nobody",
        models: ["house-model"],
      },
    ],
    Router: { default: "house,house-model" },
  });
}
