import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** The first of the two that is on the path; null where there is none. */
export const VALKEY_PROGRAM = programOnPath(["valkey-server", "redis-server"]);

/** For the title of tests that need one. */
export const WITH_VALKEY =
  VALKEY_PROGRAM === null
    ? "skipped: neither valkey-server nor redis-server is on the path"
    : "a real server";

/** A Valkey or Redis of the test's own, on the loopback. */
export interface TestValkey {
  readonly url: string;
  readonly port: number;
  /** Stops its process from answering, with all connections open. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Ends it at once. */
  readonly stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 10_000;

/**
 * Starts one that stores nothing on a disk.
 *
 * @param port left out for any free one
 * @param settings further arguments, such as `--requirepass`
 */
export async function startValkey(
  port?: number,
  settings: readonly string[] = [],
): Promise<TestValkey> {
  const boundPort = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), "model-catalogue-valkey-"));
  const own = ["--port", String(boundPort), "--bind", "127.0.0.1", "--dir", folder];
  const child = spawn(
    VALKEY_PROGRAM ?? "valkey-server",
    [...own, "--save", "", "--appendonly", "no", ...settings],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error(`not started: ${output}`)), START_TIMEOUT_MS);
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (!/ready to accept connections/i.test(output)) return;
      clearTimeout(timer);
      resolve();
    });
    void exited.then(() => reject(new Error(`ended: ${output}`)));
  });
  return {
    url: `redis://127.0.0.1:${boundPort}`,
    port: boundPort,
    freeze: () => child.kill("SIGSTOP"),
    thaw: () => child.kill("SIGCONT"),
    stop: async () => {
      child.kill("SIGKILL");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return address.port;
}

function programOnPath(names: readonly string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}
