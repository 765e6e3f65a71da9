import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { GATEWAYS } from "./gateways.ts";
import { isHere, succeeds } from "./install.ts";
import { runToEnd, stopAllOnSignals, wasStopped } from "./program.ts";
import type { RealGateway } from "./real-gateway.ts";
import { readRecordings, RECORDED_FOLDER, type Recording } from "./recording.ts";
import { REPLAY_KEY, startReplay } from "./replay.ts";
import { formatTable, type TableRow } from "./table.ts";
import type { Trial } from "./trial.ts";
import { tryBothSides } from "./try-both-sides.ts";

const USAGE = `usage: npm run gateways -- [--record | --recorded] [name…]
  Points the built server at real gateways, installed outside the project, and prints what both answer.
  --record    writes what they answer to ${RECORDED_FOLDER}
  --recorded  does the same with what was recorded, and installs nothing
`;

/** A program and its first arguments. */
type Namespaces = readonly [string, ...string[]];

/** Kept between runs: some take minutes to install. */
const CACHE = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "model-catalogue-gateways",
);
const TRIAL_LIMIT_MS = 600_000;

const words = process.argv.slice(3);
const flags = words.filter((word) => word.startsWith("-"));
const names = words.filter((word) => !word.startsWith("-"));
const isWanted = ({ name }: { readonly name: string }) =>
  names.length === 0 || names.includes(name);

stopAllOnSignals();
const isReplayed = flags.includes("--recorded");
const known: readonly (RealGateway | Recording)[] = isReplayed ? await readRecordings() : GATEWAYS;
if (
  flags.some((flag) => flag !== "--record" && flag !== "--recorded") ||
  names.some((name) => known.every((one) => one.name !== name))
) {
  process.stderr.write(`${USAGE}  Names: ${known.map(({ name }) => name).join(", ")}\n`);
  process.exitCode = 2;
} else if (isReplayed) await replayAll((await readRecordings()).filter(isWanted));
else await tryAll(GATEWAYS.filter(isWanted), flags.includes("--record"));

async function replayAll(recordings: readonly Recording[]): Promise<void> {
  const rows: TableRow[] = [];
  for (const recording of recordings) rows.push(await replayOne(recording));
  process.stdout.write(formatTable(rows));
}

async function tryAll(gateways: readonly RealGateway[], isRecorded: boolean): Promise<void> {
  const namespaces = await enterNamespaces();
  const rows: TableRow[] = [];
  const missing: string[] = [];
  for (const gateway of gateways) {
    const title = `${gateway.title} ${gateway.version}`;
    process.stderr.write(`${title} …\n`);
    try {
      const { recording, ...row } = await tryOne(gateway, namespaces, isRecorded);
      rows.push({ title, ...row });
      if (recording !== null) await keep(recording);
    } catch (error) {
      if (wasStopped()) return;
      missing.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  process.stdout.write(formatTable(rows));
  for (const line of missing) process.stdout.write(`\nNot tried: ${line}\n`);
}

/**
 * Installs a gateway, unless it is there, and tries it in a process of its own: where this system
 * allows it, in namespaces that hold no network but a loopback interface and no process but its own.
 *
 * @throws Error when it cannot be installed, started or kept to itself
 */
async function tryOne(
  gateway: RealGateway,
  namespaces: Namespaces | null,
  isRecorded: boolean,
): Promise<Trial> {
  if (namespaces === null && gateway.needsNamespaces !== undefined) {
    throw new Error(`${gateway.needsNamespaces}, and no namespaces can be made here`);
  }
  const folder = await install(gateway);
  // Whatever runs this file runs that one.
  const words = [process.execPath, String(process.argv[1]), "e2e/gateways/trial.ts"] as const;
  const [program, ...rest] = namespaces === null ? words : ([...namespaces, ...words] as const);
  const { PATH, HOME, TMPDIR } = process.env;
  const environment = {
    PATH,
    HOME,
    GATEWAY: gateway.name,
    FOLDER: folder,
    ...(TMPDIR !== undefined && { TMPDIR }),
    ...(isRecorded && { RECORD: "yes" }),
  };
  const command = { program, arguments: rest, environment, folder: "." };
  return JSON.parse(await runToEnd(command, TRIAL_LIMIT_MS)) as Trial;
}

async function install(gateway: RealGateway): Promise<string> {
  const folder = join(CACHE, `${gateway.installedAs ?? gateway.name}-${gateway.version}`);
  const mark = join(folder, "installed");
  if (await succeeds("test", "-e", mark)) return folder;
  for (const program of gateway.needs) {
    if (!(await isHere(program))) throw new Error(`${program} is not installed here`);
  }
  await mkdir(folder, { recursive: true });
  await gateway.install(folder);
  await writeFile(mark, "");
  return folder;
}

/**
 * The words to put before a command so that it runs in namespaces of its own, which end with it;
 * null where this system allows none.
 */
async function enterNamespaces(): Promise<Namespaces | null> {
  const own = ["--net", "--pid", "--fork", "--kill-child", "--mount-proc"];
  // The shell stays, because somebody has to reap what others leave behind.
  const withLoopback = ["sh", "-c", 'ip link set lo up && "$0" "$@"; exit $?'];
  for (const way of [own, ["--map-root-user", ...own]]) {
    const words = [...way, ...withLoopback];
    if (await succeeds("unshare", ...words, "true")) return ["unshare", ...words];
  }
  return null;
}

async function keep(recording: Recording): Promise<void> {
  const file = join(RECORDED_FOLDER, `${recording.name}.json`);
  await writeFile(file, `${JSON.stringify(recording, null, 2)}\n`);
  process.stderr.write(`${file}\n`);
}

async function replayOne(recording: Recording): Promise<TableRow> {
  const replay = await startReplay(recording);
  try {
    const { headers, title, version } = recording;
    const target = { baseUrl: replay.baseUrl, key: REPLAY_KEY, headers };
    const sides = await tryBothSides(target);
    for (const asked of replay.unknown) {
      process.stderr.write(`${title}: no answer to ${asked} was recorded\n`);
      process.exitCode = 1;
    }
    return { title: version === null ? title : `${title} ${version}`, ...sides };
  } finally {
    await replay.stop();
  }
}
