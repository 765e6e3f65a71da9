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
  readonly status: number | null;
  readonly output: string;
}

const TIME = "/usr/bin/time";
const hasTime = existsSync(TIME);
/** Longer than any of them should take on the largest tree. */
const TIMEOUT_MS = 900_000;

/** Runs a program to its end. */
export async function runMeasured(
  [program = "", ...argv]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Measured> {
  const report = join(tmpdir(), `model-catalogue-peak-${process.pid}`);
  const line = hasTime ? [TIME, "-f", "%M", "-o", report, program, ...argv] : [program, ...argv];
  const startedAt = performance.now();
  const child = spawn(line[0] ?? "", line.slice(1), { cwd, env, timeout: TIMEOUT_MS });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  const ms = performance.now() - startedAt;
  // Behind a line about the status, where that is not 0.
  const kilobytes = hasTime ? readFileSync(report, "utf8").trim().split("\n").at(-1) : undefined;
  const peakMegabytes = kilobytes === undefined ? null : Number(kilobytes) / 1024;
  return { ms, peakMegabytes, status, output };
}
