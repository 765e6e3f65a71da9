import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";

/** A running server of ours on a port of its own. */
export interface RunningServer {
  readonly origin: string;
  /** Everything it wrote so far, for a test that fails to say why. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Variables that a person's own shell may hold and that would change what a test sees. The rate is
 * one no suite reaches: it asks faster than people do, which is not what it tests.
 */
export const NEUTRAL_ENVIRONMENT = {
  ANTHROPIC_API_KEY: "",
  ANTHROPIC_BASE_URL: "",
  ACCESS_TOKEN: "",
  ALLOWED_HOSTS: "",
  ALLOWED_WORKSPACES: "",
  HOST: "127.0.0.1",
  RATE_LIMIT: "100000",
};

const START_TIMEOUT_MS = 10_000;
const POLL_MS = 20;

/**
 * Starts the built server of a project folder and waits until it answers.
 *
 * @throws Error with what it wrote, when it ends or does not answer in time
 */
export async function startServer(
  environment: NodeJS.ProcessEnv,
  folder = ".",
): Promise<RunningServer> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [resolve(folder, "dist/server/main.js")], {
    cwd: folder,
    env: { ...process.env, ...NEUTRAL_ENVIRONMENT, ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  const origin = `http://127.0.0.1:${port}`;
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  while (!(await isHealthy(origin))) {
    if (child.exitCode !== null || performance.now() > giveUpAt) {
      await stop();
      throw new Error(`the server did not start: ${output}`);
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  return { origin, log: () => output, stop };
}

/** A port on the loopback that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}
