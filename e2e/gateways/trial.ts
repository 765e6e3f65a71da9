import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listenOnLoopback } from "../faulty-api/listen-on-loopback.ts";
import { ask } from "./ask.ts";
import { GATEWAYS } from "./gateways.ts";
import { type Command, pass, startProgram, stopAllOnSignals } from "./program.ts";
import type { Place, RealGateway } from "./real-gateway.ts";
import { record } from "./record.ts";
import type { Recording } from "./recording.ts";
import { type BothSides, tryBothSides } from "./try-both-sides.ts";

/** What a trial writes to its standard output, as JSON. */
export interface Trial extends BothSides {
  /** Null when it was not asked for. */
  readonly recording: Recording | null;
}

const KEY = "sk-of-the-operator-of-this-trial";
/** As long as the slowest takes on a busy machine. */
const START_LIMIT_MS = 240_000;
const POLL_MS = 250;

/**
 * One gateway from its start to its end: `GATEWAY` names it, `FOLDER` is where it is installed.
 * No arguments: 9router would end this process for having its name in its command line.
 */
const { GATEWAY, FOLDER = "", RECORD } = process.env;
const gateway = GATEWAYS.find(({ name }) => name === GATEWAY);
if (gateway === undefined) throw new Error(`there is no gateway "${GATEWAY}"`);
stopAllOnSignals();
try {
  const trial = await runTrial(gateway, FOLDER, RECORD === "yes");
  process.stdout.write(JSON.stringify(trial));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode ??= 1;
}

async function runTrial(gateway: RealGateway, folder: string, isRecorded: boolean): Promise<Trial> {
  const home = await mkdtemp(join(tmpdir(), `${gateway.name}-`));
  const ends: (() => Promise<void>)[] = [() => rm(home, { recursive: true, force: true })];
  try {
    const port = await freePort();
    const command = await gateway.start({
      folder,
      home,
      port,
      key: KEY,
      environment: await environmentIn(home),
      afterwards: (stop) => ends.push(stop),
    });
    const origin = `http://127.0.0.1:${port}`;
    ends.push(await startAndWait(command, origin));

    const { headers = {} } = command;
    const running = { gateway, origin, key: KEY, headers, folders: [folder, home] };
    return {
      ...(await tryBothSides({ baseUrl: origin, key: KEY, headers })),
      recording: isRecorded ? await record(running) : null,
    };
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

async function environmentIn(home: string): Promise<Place["environment"]> {
  const temporary = join(home, "tmp");
  await mkdir(temporary);
  return {
    PATH: process.env["PATH"],
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    TMPDIR: temporary,
    LANG: "C.UTF-8",
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const origin = await listenOnLoopback(server, 0);
  await new Promise((done) => server.close(done));
  return Number(new URL(origin).port);
}

/**
 * Starts the gateway and waits until it answers anything at all.
 *
 * @returns what ends it
 * @throws Error with what it wrote, when it ends or is not up in time
 */
async function startAndWait(command: Command, origin: string): Promise<() => Promise<void>> {
  const program = startProgram(command);
  const ended = program.exited.then(() => "ended" as const);
  const deadline = Date.now() + START_LIMIT_MS;
  let state: "ended" | "up" | "not up" = "not up";
  while (state === "not up" && Date.now() < deadline) {
    state = await Promise.race([ended, isUp(origin)]);
  }
  if (state === "up") return program.stop;
  await program.stop();
  throw new Error(`it is ${state}: ${program.log().trim().slice(-400)}`);
}

async function isUp(origin: string): Promise<"up" | "not up"> {
  try {
    await ask(origin, "/v1/models");
    return "up";
  } catch {
    await pass(POLL_MS);
    return "not up";
  }
}
