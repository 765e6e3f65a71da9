import { defineConfig } from "playwright/test";
import { CHROMIUM_FLAGS, findHeadlessChromium } from "./runner/chromium.ts";
import { findFirefox } from "./runner/firefox.ts";
import { LIVE_ORIGIN, SAMPLE_ORIGIN, UPSTREAM_ORIGIN } from "./support/origins.ts";
import { DESKTOP } from "./support/sizes.ts";
import { forgetSettings, NO_RATE_LIMIT } from "./support/start-server.ts";

forgetSettings();
const executablePath = findHeadlessChromium();
const firefox = findFirefox();

export default defineConfig({
  // Beside the specs there are unit tests of what they use.
  testDir: "specs",
  outputDir: "../test-results/e2e",
  fullyParallel: true,
  forbidOnly: true,
  // More than cores: most of a test is waiting for something to happen.
  workers: 4,
  // As long as a busy machine makes it: only what fails waits for these.
  timeout: 120_000,
  // A browser that is starved of its cores for seconds is no fault of the page; `npm test` names what
  // passed only now.
  retries: 1,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    viewport: DESKTOP,
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      args: [...CHROMIUM_FLAGS],
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  projects: [
    // The main jobs in a second engine, where there is one; `npm test` says when there is not.
    ...(firefox === null
      ? []
      : [
          {
            name: "firefox",
            testMatch: "main-jobs.spec.ts",
            // A browser is dear to start, and these are few: first, so that nobody waits for them last.
            workers: 1,
            use: {
              baseURL: SAMPLE_ORIGIN,
              browserName: "firefox" as const,
              ...(firefox.channel && { channel: firefox.channel }),
              launchOptions: { executablePath: firefox.executablePath },
            },
          },
        ]),
    { name: "live", testMatch: "live-*.spec.ts", workers: 1, use: { baseURL: LIVE_ORIGIN } },
    { name: "sample", testIgnore: "live-*.spec.ts", use: { baseURL: SAMPLE_ORIGIN } },
  ],
  webServer: [
    {
      name: "sample",
      command: "node dist/server/main.js",
      cwd: "..",
      url: `${SAMPLE_ORIGIN}/healthz`,
      env: { ...NO_RATE_LIMIT, PORT: new URL(SAMPLE_ORIGIN).port },
    },
    {
      name: "upstream",
      command: "node e2e/runner/run.mjs e2e/fake-api/main.ts",
      cwd: "..",
      url: `${UPSTREAM_ORIGIN}/healthz`,
      env: { PORT: new URL(UPSTREAM_ORIGIN).port },
    },
    {
      name: "live",
      command: "node dist/server/main.js",
      cwd: "..",
      url: `${LIVE_ORIGIN}/healthz`,
      env: {
        ...NO_RATE_LIMIT,
        PORT: new URL(LIVE_ORIGIN).port,
        ANTHROPIC_API_KEY: "sk-ant-of-the-tests",
        ANTHROPIC_BASE_URL: UPSTREAM_ORIGIN,
      },
    },
  ],
});
