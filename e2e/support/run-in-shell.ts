import { spawn } from "node:child_process";
import { once } from "node:events";

/** What came of a program. */
export interface ShellRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TIMEOUT_MS = 60_000;

/** Runs a line of shell in a folder, with nothing in its environment but what is given and `PATH`. */
export async function runInShell(
  line: string,
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ShellRun> {
  const child = spawn("sh", ["-c", line], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: TIMEOUT_MS,
  });
  const written = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (written.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (written.stderr += text));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, ...written };
}
