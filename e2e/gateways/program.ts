import { spawn } from "node:child_process";

/** What to run, and with nothing of this shell's environment but what is named. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
}

/** A program that runs in a process group of its own. */
export interface RunningProgram {
  /** Its exit code; null when a signal ended it or it could not be started. */
  readonly exited: Promise<number | null>;
  /** What it wrote to its standard output so far. */
  readonly output: () => string;
  /** Everything it wrote so far, for a message that says why it ended. */
  readonly log: () => string;
  /** Ends it and all that it started. */
  readonly stop: () => Promise<void>;
}

/** Longer than a trial takes to end the gateway that it runs. */
const TERMINATION_MS = 15_000;
const CLEAN_UP_MS = 5_000;
const POLL_MS = 50;
const LONGEST_LOG = 100_000;

const running = new Set<RunningProgram>();
let isStopping = false;

/**
 * Starts a program in its own process group, so that its whole family can be ended by one ID.
 *
 * @throws Error when this process was asked to stop
 */
export function startProgram(command: Command): RunningProgram {
  if (isStopping) throw new Error("it was stopped");
  const child = spawn(command.program, command.arguments, {
    cwd: command.folder,
    env: command.environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let log = "";
  const note = (text: string) => {
    log = (log + text).slice(-LONGEST_LOG);
  };
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    note(chunk.toString());
  });
  child.stderr.on("data", (chunk: Buffer) => note(chunk.toString()));
  const exited = new Promise<number | null>((done) => {
    child.once("error", (error) => {
      note(error.message);
      done(null);
    });
    child.once("close", done);
  });
  const program: RunningProgram = {
    exited,
    output: () => output,
    log: () => log,
    stop: async () => {
      running.delete(program);
      if (child.pid !== undefined) await endGroup(child.pid);
    },
  };
  running.add(program);
  return program;
}

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to its standard output
 * @throws Error with the last of what it wrote, when it fails or takes longer than `limitMs`
 */
export async function runToEnd(command: Command, limitMs: number): Promise<string> {
  const program = startProgram(command);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((done) => {
    timer = setTimeout(() => done("late"), limitMs);
  });
  const code = await Promise.race([program.exited, late]);
  clearTimeout(timer);
  await program.stop();
  if (code === 0) return program.output();
  const how = code === "late" ? `took longer than ${limitMs / 1000} s` : `exit code ${code}`;
  throw new Error(`${command.program} failed (${how}): ${program.log().trim().slice(-400)}`);
}

/** Has Ctrl-C and a request to end take the started programs along, and starts no further one. */
export function stopAllOnSignals(): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => void stopAll(code));
  }
}

/** True when this process was asked to stop. */
export function wasStopped(): boolean {
  return isStopping;
}

async function stopAll(code: number): Promise<void> {
  isStopping = true;
  process.exitCode = code;
  await Promise.all([...running].map((program) => program.stop()));
  // What waited for them removes its folders now, and then nothing keeps this process.
  setTimeout(() => process.exit(code), CLEAN_UP_MS).unref();
}

async function endGroup(id: number): Promise<void> {
  const deadline = Date.now() + TERMINATION_MS;
  if (!signalGroup(id, "SIGTERM")) return;
  while (Date.now() < deadline) {
    await pass(POLL_MS);
    if (!signalGroup(id, 0)) return;
  }
  signalGroup(id, "SIGKILL");
}

/** False when nothing is left of the group. */
function signalGroup(id: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-id, signal);
  } catch {
    return false;
  }
}

/** Resolves after so many milliseconds. */
export async function pass(durationMs: number): Promise<void> {
  await new Promise((done) => setTimeout(done, durationMs));
}
