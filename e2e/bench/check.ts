import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSnapshot } from "../../src/server/source/snapshot/snapshot.ts";
import { startUpstream } from "../fake-api/upstream.ts";
import { installPython } from "../gateways/install.ts";
import { measureColdStart } from "./check/cold-start.ts";
import { dropFromCache } from "./check/drop-from-cache.ts";
import { generateRepository } from "./check/generate-repository.ts";
import { isRight, KNOWN_NAMES, readSaid } from "./check/known-names.ts";
import { LONGEST_MS, type Measured, runMeasured } from "./check/run-measured.ts";
import { OURS, peersIn, RIPGREP, type Tool } from "./check/tools.ts";
import { median } from "./median.ts";

const SEED = 20_261_127;
/** `FILES=2000 npm run bench:check` is a tenth of it. */
const FILES = Number(process.env["FILES"] ?? 20_000);
const BYTES_A_FILE = 20_000;
const MEGABYTE = 1_000_000;
/** Odd, so that a median is a measured value; one more round warms everything up. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 5);
/** Seconds, not milliseconds, so that a few tell enough. */
const PEER_ROUNDS = Math.min(3, ROUNDS);
/** `npm run bench:check -- tree`, `names` or `start` measures that alone; `--alone` without the others. */
const only = process.argv.slice(3).find((word) => !word.startsWith("--"));
const isAlone = process.argv.includes("--alone") || only === "start";
const isWanted = (part: string) => only === undefined || only === part;
/** A virtual environment that has the others, so that they need not be installed. */
const VENV = process.env["VENV"];

const workplace = mkdtempSync(join(tmpdir(), "model-catalogue-bench-"));
const api = await startUpstream({
  models: readSnapshot().entries.map(({ model }) => model),
  aliases: Object.fromEntries(
    readSnapshot().entries.flatMap(({ model, aliases }) =>
      aliases.map((alias) => [alias, model.id] as const),
    ),
  ),
});
const environment: NodeJS.ProcessEnv = {
  PATH: process.env["PATH"],
  HOME: workplace,
  LANG: "C.UTF-8",
  ANTHROPIC_API_KEY: "sk-ant-of-the-benchmark",
  ANTHROPIC_BASE_URL: api.origin,
};
try {
  const peers = isAlone ? [] : peersIn(VENV ?? join(workplace, "venv"));
  for (const { requirement } of peers) {
    if (requirement !== null && VENV === undefined) await installPython(workplace, requirement);
  }
  if (isWanted("tree")) print(await measureTree(peers));
  if (isWanted("names")) print(await compareAnswers([OURS, ...peers]));
  if (isWanted("start")) print(await measureColdStart());
} finally {
  await api.stop();
  rmSync(workplace, { recursive: true, force: true });
}

async function measureTree(peers: readonly Tool[]): Promise<readonly string[][]> {
  const folder = join(workplace, "repository");
  mkdirSync(folder);
  const { bytes } = generateRepository(folder, {
    seed: SEED,
    files: FILES,
    bytes: FILES * BYTES_A_FILE,
  });
  const run = ({ command }: Tool) => runMeasured(command(folder), folder, environment);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(
    `${FILES} files, ${(bytes / MEGABYTE).toFixed(0)} MB; the API is a stand-in on the loopback\n`,
  );

  const cold = new Map<Tool, Measured[]>([OURS, RIPGREP].map((tool) => [tool, []]));
  const coldRounds = dropFromCache(folder) ? ROUNDS : 0;
  for (let round = 0; round < coldRounds; round += 1) {
    for (const [tool, runs] of cold) {
      dropFromCache(folder);
      runs.push(await run(tool));
    }
  }
  const warm = new Map<Tool, Measured[]>([OURS, RIPGREP].map((tool) => [tool, []]));
  for (const [tool] of warm) await run(tool);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [tool, runs] of warm) runs.push(await run(tool));
  }
  for (const tool of peers) {
    const runs: Measured[] = [];
    let spentMs = 0;
    // What has taken long tells enough the first time.
    while (runs.length < PEER_ROUNDS && spentMs < LONGEST_MS) {
      const measured = await run(tool);
      spentMs += measured.ms;
      runs.push(measured);
    }
    say(
      `${tool.name}: ${runs.length} of ${PEER_ROUNDS} rounds in ${(spentMs / 1000).toFixed(0)} s`,
    );
    warm.set(tool, runs);
  }

  const floor = warm.get(RIPGREP) ?? [];
  return [
    ["", "time", "of ripgrep's", "peak memory"],
    ...[...cold].map(([tool, runs]) => rowOf(`${tool.name}, cold`, runs, cold.get(RIPGREP) ?? [])),
    ...[...warm].map(([tool, runs]) => rowOf(`${tool.name}, warm`, runs, floor)),
  ];
}

function rowOf(name: string, runs: readonly Measured[], floor: readonly Measured[]): string[] {
  if (runs.length === 0) return [name, "not measured: no python3 to drop the cache with", "", ""];
  const time = (some: readonly Measured[]) => median(some.map(({ ms }) => ms));
  if (runs.some(({ isEnded }) => isEnded)) {
    const ratio = Math.floor(LONGEST_MS / time(floor));
    return [name, `over ${LONGEST_MS / 1000} s`, `over ${ratio}`, ""];
  }
  const peaks = runs.map(({ peakMegabytes }) => peakMegabytes).filter((peak) => peak !== null);
  return [
    name,
    `${(time(runs) / 1000).toFixed(2)} s`,
    (time(runs) / time(floor)).toFixed(2),
    peaks.length === 0 ? "" : `${Math.max(...peaks).toFixed(0)} MB`,
  ];
}

/** What each says of twelve names, each in a file of its own; what is wrong is in brackets. */
async function compareAnswers(tools: readonly Tool[]): Promise<readonly string[][]> {
  const rights = tools.map(() => 0);
  const rows: string[][] = [];
  for (const [at, [name, truth]] of KNOWN_NAMES.entries()) {
    const folder = join(workplace, `name-${at}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "models.py"), `MODEL = "${name}"\n`);
    const row = [name, typeof truth === "string" ? truth : `retires ${truth.retiresOn}`];
    for (const [index, { command, unknown }] of tools.entries()) {
      const { output } = await runMeasured(command(folder), folder, environment);
      const said = readSaid(output, unknown);
      const right = isRight(said, truth);
      rights[index] = (rights[index] ?? 0) + Number(right);
      row.push(right ? said : `[${said}]`);
    }
    rows.push(row);
  }
  const total = ["right", "", ...rights.map((right) => `${right} of ${KNOWN_NAMES.length}`)];
  return [["name", "on 2026-11-27", ...tools.map(({ name }) => name)], ...rows, total];
}

function print([head = [], ...rows]: readonly string[][]): void {
  const lines = [head, head.map(() => "---"), ...rows];
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}\n`);
}
