import { join } from "node:path";
import { installNpm } from "./install.ts";
import type { RealGateway } from "./real-gateway.ts";

const VERSION = "0.5.69";

/** A router in front of many providers, which lists them all before any is configured. */
export const nineRouter: RealGateway = {
  name: "9router",
  title: "9router",
  version: VERSION,
  source: `npm: 9router ${VERSION}`,
  needs: ["npm"],
  needsNamespaces: "it ends every other process that looks like a Next.js server",
  install: (folder) => installNpm(folder, `9router@${VERSION}`),
  start: async ({ folder, home, port, environment }) => ({
    program: process.execPath,
    arguments: [
      join(folder, "node_modules/9router/cli.js"),
      ...`-p ${port} -H 127.0.0.1 -n -l --skip-update`.split(" "),
    ],
    // It installs a database driver when it starts, and does without it.
    environment: { ...environment, npm_config_offline: "true" },
    folder: home,
  }),
  kept: [
    "anthropic/claude-sonnet-4-20250514",
    "kr/claude-sonnet-4.5",
    "cloudflare-ai/@cf/moonshotai/kimi-k2.5",
    "ollama/gpt-oss:120b",
  ],
  facts: [
    "Entries have an ID and an owner, and no date.",
    "No key is looked at, and the parameters of a page are ignored.",
    "One model is answered for, with its slash percent-encoded or not.",
    "It is OpenAI's shape without the outer `type` for errors, and a web page outside /v1.",
  ],
};
