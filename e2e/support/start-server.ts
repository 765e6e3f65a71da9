import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** A running server of ours on a port of its own. */
export interface RunningServer {
  readonly origin: string;
  /** Everything it wrote so far, for a test that fails to say why. */
  readonly log: () => string;
  /** Ends it, at once unless another signal is given. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

const SETTINGS = [
  "ACCESS_TOKEN",
  "ALLOWED_HOSTS",
  "ALLOWED_WORKSPACES",
  "ANTHROPIC_API_KEY",
  "ANTHROPIC_AUTH_TOKEN",
  "ANTHROPIC_BASE_URL",
  "ANTHROPIC_CUSTOM_HEADERS",
  "CACHE_SECONDS",
  "HOST",
  "NOTIFY_URL",
  "PORT",
  "RATE_LIMIT",
  "STATE_DIR",
  "VALKEY_URL",
];

/** A suite asks faster than people do, and that is not what it tests. */
export const NO_RATE_LIMIT = { RATE_LIMIT: "100000" };

/** Forgets the settings of the server that a person's own shell may hold: tests choose theirs. */
export function forgetSettings(): void {
  for (const name of SETTINGS) Reflect.deleteProperty(process.env, name);
}

const START_TIMEOUT_MS = 10_000;
const READY = /http:\/\/127\.0\.0\.1:\d+/;

/**
 * Starts the built server of a project folder, on a free port unless `PORT` names one, and waits
 * until it says where.
 *
 * @throws Error with what it wrote, when it ends or says nothing in time
 */
export async function startServer(
  environment: NodeJS.ProcessEnv,
  folder = ".",
): Promise<RunningServer> {
  forgetSettings();
  const child = spawn(process.execPath, [resolve(folder, "dist/server/main.js")], {
    cwd: folder,
    env: { ...process.env, ...NO_RATE_LIMIT, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async (signal: NodeJS.Signals = "SIGKILL") => {
    child.kill(signal);
    await exited;
  };
  let output = "";
  const origin = await new Promise<string | undefined>((done) => {
    const timer = setTimeout(() => done(undefined), START_TIMEOUT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        const ready = READY.exec(output)?.[0];
        if (ready !== undefined) {
          clearTimeout(timer);
          done(ready);
        }
      });
    }
    child.once("exit", () => done(undefined));
  });
  if (origin === undefined) {
    await stop();
    throw new Error(`the server did not start: ${output}`);
  }
  return { origin, log: () => output, stop };
}
