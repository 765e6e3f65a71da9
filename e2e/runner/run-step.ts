import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** How a step of the test command ended: its tests, or one for a step that has none. */
export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** What to know of a step that is counted as passed; its output is shown with it. */
  readonly remark?: string;
}

/** What a program left behind; `code` is null when it could not start or was stopped. */
export interface Exit {
  readonly code: number | null;
  readonly output: string;
}

interface Step {
  readonly name: string;
  /** A program of `node_modules/.bin` and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly environment?: NodeJS.ProcessEnv;
  /** Turns the exit into counts; without it the exit code alone decides. */
  readonly count?: (exit: Exit) => StepResult;
}

/** Longer than any step takes on two cores, so that a hanging one ends as a failure. */
const STEP_TIMEOUT_MS = 900_000;

/** Runs one step without a terminal, and prints its name and time, and its output if it failed. */
export async function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now();
  const exit = await execute(step);
  const result = (step.count ?? countExit)(exit);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const verdict = result.failed === 0 ? "ok" : "FAILED";
  const remark = result.remark === undefined ? "" : `  ${result.remark}`;
  process.stdout.write(
    `${step.name.padEnd(8)} ${verdict.padEnd(6)} ${seconds.padStart(6)} s${remark}\n`,
  );
  if (result.failed > 0 || remark !== "") process.stdout.write(`${exit.output.trimEnd()}\n`);
  return result;
}

/** One passed or one failed, by the exit code. */
function countExit({ code }: Exit): StepResult {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function execute({ command: [program, ...programArguments], environment }: Step): Promise<Exit> {
  return new Promise((done) => {
    const child = spawn(resolve("node_modules/.bin", program), programArguments, {
      // Vite has set NODE_ENV for this process by running it, and a build would obey.
      env: { ...process.env, NODE_ENV: undefined, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: STEP_TIMEOUT_MS,
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => done({ code: null, output: error.message }));
    child.on("close", (code) => done({ code, output: Buffer.concat(chunks).toString() }));
  });
}
