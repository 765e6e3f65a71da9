import { compare, CONNECTIONS, rest } from "./server/compare.ts";
import { load } from "./server/load.ts";
import { measureOpenAiList } from "./server/openai-list.ts";
import { type Program, startProgram } from "./server/program.ts";

const KEY = "sk-ant-of-the-benchmark";
const BURST = 100;
const ENDURANCE_REQUESTS = 10_000;

/** `openai` measures that case only: npm run bench:server -- openai */
const only = process.argv[3];
/** The folder of an earlier build, such as a worktree. */
const earlierFolder = process.env["EARLIER"];

const started: Program[] = [];
const start = async (...program: Parameters<typeof startProgram>) => {
  const running = await startProgram(...program);
  started.push(running);
  return running;
};
const script = (name: string) => ["e2e/runner/run.mjs", `e2e/bench/server/${name}.ts`];
const main = (folder = ".") => [`${folder}/dist/server/main.js`];

try {
  const upstream = await start(script("upstream"));
  const environment = {
    ANTHROPIC_BASE_URL: upstream.origin,
    ANTHROPIC_API_KEY: KEY,
    PORT: "0",
    // The limiter runs, and never says no.
    RATE_LIMIT: "1000000",
    CACHE_SECONDS: "86400",
  };
  const rows = [
    ...(only === "openai" ? [] : await measureOwnFormat(upstream, environment)),
    ...(await measureOtherFormat(upstream, environment)),
  ];
  print([["", "ours", "reference", "ratio", "goal"], ...rows]);
} finally {
  for (const program of started) program.stop();
}

async function measureOwnFormat(
  upstream: Program,
  environment: Readonly<Record<string, string>>,
): Promise<string[][]> {
  const [route, proxy, ours] = [
    await start(script("bare-route")),
    await start(script("bare-proxy"), { ANTHROPIC_BASE_URL: upstream.origin }),
    await start(main(), environment),
  ];
  const earlier =
    earlierFolder === undefined ? null : await start(main(earlierFolder), environment);
  const rows: string[][] = [];
  for (const size of [20, 1000]) {
    rows.push(await compare(`cached, ${size} models`, 0.8, ours, route, () => `?limit=${size}`));
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
  return rows;
}

/** A list in OpenAI's format, beside the API's own as this build or an earlier one reads it. */
async function measureOtherFormat(
  upstream: Program,
  environment: Readonly<Record<string, string>>,
): Promise<string[][]> {
  const uncached = { ...environment, CACHE_SECONDS: "0" };
  const ANTHROPIC_BASE_URL = `${upstream.origin}/openai`;
  const openAi = await start(main(), { ...uncached, ANTHROPIC_BASE_URL });
  return measureOpenAiList(openAi, await start(main(earlierFolder), uncached));
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
