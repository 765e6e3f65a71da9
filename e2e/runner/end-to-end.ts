import { spawnSync } from "node:child_process";
import { provideHeadlessChromium } from "./chromium.ts";

// The end-to-end tests alone, or those whose file is named: npm run test:e2e -- search
const { status } = spawnSync(
  "node_modules/.bin/playwright",
  ["test", "-c", "e2e", ...process.argv.slice(3)],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: undefined, E2E_CHROMIUM: provideHeadlessChromium() },
  },
);
process.exitCode = status ?? 1;
