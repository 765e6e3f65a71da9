import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a program took. */
export interface Measured {
  readonly ms: number;
  /** Of the largest of its processes; null where nothing here measures that. */
  readonly peakMegabytes: number | null;
  /** Null for what took longer than it may. */
  readonly status: number | null;
  readonly output: string;
}

const TIME = "/usr/bin/time";
const hasTime = existsSync(TIME);
/** What takes longer is ended. */
export const LONGEST_MS = 180_000;

/** Runs a program to its end, and for `LONGEST_MS` at most. */
export async function runMeasured(
  [program = "", ...argv]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Measured> {
  const report = join(tmpdir(), `model-catalogue-peak-${process.pid}`);
  const line = hasTime ? [TIME, "-f", "%M", "-o", report, program, ...argv] : [program, ...argv];
  const startedAt = performance.now();
  // In a group of its own, so that it is ended together with what measures it.
  const child = spawn(line[0] ?? "", line.slice(1), { cwd, env, detached: true });
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, LONGEST_MS);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  const ms = performance.now() - startedAt;
  clearTimeout(timer);
  if (status === null) return { ms, peakMegabytes: null, status, output };
  // Behind a line about the status, where that is not 0.
  const kilobytes = hasTime ? readFileSync(report, "utf8").trim().split("\n").at(-1) : undefined;
  const peakMegabytes = kilobytes === undefined ? null : Number(kilobytes) / 1024;
  return { ms, peakMegabytes, status, output };
}
