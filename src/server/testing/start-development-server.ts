import { spawn } from "node:child_process";
import type { TestServer } from "./start-test-server.ts";

const START_TIMEOUT_MS = 15_000;

/** Starts Vite's development server as a person would, on a free port. */
export async function startDevelopmentServer(
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const child = spawn(process.execPath, ["node_modules/vite/bin/vite.js"], {
    env: { PATH: process.env["PATH"], RATE_LIMIT: "0", ...variables, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let log = "";
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not started: ${log}`)), START_TIMEOUT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        log += chunk.toString();
        const ready = /http:\/\/127\.0\.0\.1:(\d+)/.exec(withoutColours(log))?.[1];
        if (ready === undefined) return;
        clearTimeout(timer);
        resolve(Number(ready));
      });
    }
    child.once("exit", () => reject(new Error(`ended: ${log}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  // The first request loads the server's modules, which on a busy machine takes its time.
  await fetch(`${origin}/healthz`);
  return {
    origin,
    port,
    log: () => log,
    stop: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function withoutColours(text: string): string {
  // oxlint-disable-next-line no-control-regex -- that is what colours begin with
  return text.replace(/\x1b\[\d+m/g, "");
}
