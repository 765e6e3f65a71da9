import { load } from "./server/load.ts";
import { type Program, startProgram } from "./server/program.ts";

const KEY = "sk-ant-of-the-benchmark";
const CONNECTIONS = 32;
/** Odd, so that a median is a measured value; one more round warms everything up. */
const ROUNDS = 7;
const ROUND_MS = 1500;
const BURST = 100;
const ENDURANCE_REQUESTS = 10_000;
/** Time for the garbage collector after the last request. */
const REST_MS = 12_000;

const started: Program[] = [];
const start = async (...program: Parameters<typeof startProgram>) => {
  const running = await startProgram(...program);
  started.push(running);
  return running;
};
const script = (name: string) => ["e2e/runner/run.mjs", `e2e/bench/server/${name}.ts`];

try {
  const upstream = await start(script("upstream"));
  const environment = { ANTHROPIC_BASE_URL: upstream.origin };
  const [route, proxy, ours] = [
    await start(script("bare-route")),
    await start(script("bare-proxy"), environment),
    await start(["dist/server/main.js"], {
      ...environment,
      ANTHROPIC_API_KEY: KEY,
      PORT: "0",
      // The limiter runs, and never says no.
      RATE_LIMIT: "1000000",
      CACHE_SECONDS: "86400",
    }),
  ];
  // `EARLIER` names the folder of an earlier build, such as a worktree.
  const folder = process.env["EARLIER"];
  const earlier =
    folder === undefined
      ? null
      : await start([`${folder}/dist/server/main.js`], {
          ...environment,
          ANTHROPIC_API_KEY: KEY,
          PORT: "0",
          RATE_LIMIT: "1000000",
          CACHE_SECONDS: "86400",
        });
  const rows: string[][] = [];
  for (const [size, goal] of [
    [20, 0.8],
    [1000, 0.8],
  ] as const) {
    rows.push(await compare(`cached, ${size} models`, goal, ours, route, () => `?limit=${size}`));
  }
  let asked = 0;
  for (const [size, goal] of [
    [20, 0.7],
    [1000, 0.5],
  ] as const) {
    const distinct = () => `?limit=${size}&after_id=claude-${(asked += 1)}`;
    rows.push(await compare(`uncached, ${size} models`, goal, ours, proxy, distinct));
  }
  rows.push(await coalesced(ours, upstream), ...(await endured(ours)));
  if (earlier !== null) {
    for (const size of [20, 1000]) {
      const cached = () => `?limit=${size}`;
      const distinct = () => `?limit=${size}&after_id=claude-${(asked += 1)}`;
      rows.push(await compare(`cached, ${size}, earlier build`, 1, ours, earlier, cached));
      rows.push(await compare(`uncached, ${size}, earlier build`, 1, ours, earlier, distinct));
    }
  }
  print([["", "ours", "reference", "ratio", "goal"], ...rows]);
} finally {
  for (const program of started) program.stop();
}

/**
 * Requests per second of ours and of a reference in turn, the one that begins rotating.
 *
 * The ratio is the median of those within a round: what else the machine does disturbs both alike.
 */
async function compare(
  name: string,
  goal: number,
  ours: Program,
  reference: Program,
  query: () => string,
): Promise<string[]> {
  const measure = async (side: Program) => {
    const path = () => `/v1/models${query()}`;
    const until = { ms: ROUND_MS };
    const result = await load({ port: side.port, connections: CONNECTIONS, path, until });
    if (result.errors > 0) throw new Error(`${name}: ${result.errors} errors`);
    return result.perSecond;
  };
  const rounds: { mine: number; theirs: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = await measure(isOursFirst ? ours : reference);
    const second = await measure(isOursFirst ? reference : ours);
    const [mine, theirs] = isOursFirst ? [first, second] : [second, first];
    if (round > 0) rounds.push({ mine, theirs });
  }
  return [
    name,
    `${median(rounds.map(({ mine }) => mine)).toFixed(0)}/s`,
    `${median(rounds.map(({ theirs }) => theirs)).toFixed(0)}/s`,
    median(rounds.map(({ mine, theirs }) => mine / theirs)).toFixed(2),
    `≥ ${goal}`,
  ];
}

/** How many of several identical concurrent requests reach the API. */
async function coalesced(ours: Program, upstream: Program): Promise<string[]> {
  const askedSoFar = async () => Number(await (await fetch(`${upstream.origin}/asked`)).text());
  const before = await askedSoFar();
  const until = { requests: BURST };
  const path = () => "/v1/models?limit=20&after_id=claude-burst";
  await load({ port: ours.port, connections: BURST, path, until });
  const reached = (await askedSoFar()) - before;
  return [`${BURST} identical at once reach the API`, String(reached), "", "", "≤ 10"];
}

/** Many requests, distinct and repeated; errors, leaks of the key, and memory afterwards. */
async function endured(ours: Program): Promise<string[][]> {
  await rest();
  const before = ours.memory();
  const result = await load({
    port: ours.port,
    connections: CONNECTIONS,
    path: (n) => `/v1/models?limit=20&after_id=claude-endurance-${n % 2 === 0 ? n : 1}`,
    until: { requests: ENDURANCE_REQUESTS },
    forbidden: KEY,
  });
  await rest();
  const grown = ours.memory() - before;
  const many = `${result.requests} requests over ${CONNECTIONS} connections`;
  return [
    [`${many}: errors`, String(result.errors), "", "", "0"],
    [`${many}: leaks of the key`, String(result.leaks), "", "", "0"],
    [`${many}: memory`, `${grown.toFixed(0)} MB`, "", "", "≤ 50 MB"],
  ];
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
    );
    process.stdout.write(`${cells.join("  ").trimEnd()}\n`);
  }
}
