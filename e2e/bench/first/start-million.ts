import { startServer } from "../../support/start-server.ts";
import { startProgram } from "../server/program.ts";

const SIZE = 1_000_000;
/** What the API takes for each page; longer than the server takes to pass it on. */
const LATENCY_MS = 50;

/**
 * Starts a stand-in for the API with a million models and time to think, and our server in front of it.
 *
 * @param earlier the project folder of an earlier build, which is measured as well
 */
export async function startMillion(earlier: string | undefined) {
  const upstream = await startProgram(
    ["--max-old-space-size=4096", "e2e/runner/run.mjs", "e2e/fake-api/main.ts"],
    {
      SIZE: String(SIZE),
      LIFECYCLES: "active,deprecated",
      CAPABILITIES: "none",
      LATENCY_MS: String(LATENCY_MS),
    },
  );
  const environment = {
    ANTHROPIC_API_KEY: "sk-ant-of-the-benchmark",
    ANTHROPIC_BASE_URL: upstream.origin,
    RATE_LIMIT: "0",
    // Each visit walks through all of it.
    CACHE_SECONDS: "0",
  };
  const ours = await startServer(environment);
  const other = earlier === undefined ? null : await startServer(environment, earlier);
  // Any order but the default has the page fetch all.
  const addressOf = (origin: string) => `${origin}/?sort=released`;
  return {
    size: SIZE,
    addresses: {
      ours: addressOf(ours.origin),
      ...(other && { earlier: addressOf(other.origin) }),
    },
    stop: async () => {
      await Promise.all([ours.stop(), other?.stop()]);
      upstream.stop();
    },
  };
}
