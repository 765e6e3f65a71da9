import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server in a process of its own. */
export interface Program {
  readonly port: number;
  readonly origin: string;
  /** Resident memory in MB, where the system reports it. */
  readonly memory: () => number;
  readonly stop: () => void;
}

const KIB_PER_MB = 1024;
const LOOK_AGAIN_MS = 20;

/**
 * Starts a program with Node and waits for the origin it writes first.
 *
 * What it writes goes to a file: reading a pipe would cost this process more than the load does.
 */
export async function startProgram(
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "model-catalogue-bench-"));
  const log = join(folder, "log");
  const child = spawn(process.execPath, arguments_, {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", openSync(log, "w"), "inherit"],
  });
  const origin = await originOf(log, child);
  return {
    origin,
    port: Number(new URL(origin).port),
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true });
    },
  };
}

async function originOf(log: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(readFileSync(log, "utf8"))?.[0];
    if (origin !== undefined) return origin;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error(`a program ended with ${child.exitCode}`);
}

function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / KIB_PER_MB;
}
