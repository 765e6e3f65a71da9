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
  /** Whether it was ended because it took longer than it may. */
  readonly isEnded: boolean;
  readonly output: string;
}

const TIME = "/usr/bin/time";
const hasTime = existsSync(TIME);
/** What takes longer is ended: `SECONDS_MAX=60 npm run bench:check` waits for a minute at most. */
export const LONGEST_MS = Number(process.env["SECONDS_MAX"] ?? 180) * 1000;

/**
 * Runs a program to its end, and for `LONGEST_MS` at most.
 *
 * @throws Error when something else has killed it, so that how long it took means nothing
 */
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
  let isEnded = false;
  const timer = setTimeout(() => {
    isEnded = true;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, LONGEST_MS);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [status, signal] = (await once(child, "close")) as [number | null, string | null];
  const ms = performance.now() - startedAt;
  clearTimeout(timer);
  if (isEnded) return { ms, peakMegabytes: null, isEnded, output };
  if (status === null) throw new Error(`${program} was ended by ${signal}: ${output.slice(-400)}`);
  // Behind a line about the status, where that is not 0.
  const kilobytes = hasTime ? readFileSync(report, "utf8").trim().split("\n").at(-1) : undefined;
  const peakMegabytes = kilobytes === undefined ? null : Number(kilobytes) / 1024;
  return { ms, peakMegabytes, isEnded, output };
}
