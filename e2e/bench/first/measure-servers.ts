import { load } from "../server/load.ts";
import { type Program, startProgram } from "../server/program.ts";
import type { Quantity } from "../quantities.ts";
import type { Side } from "../compare.ts";

const REQUESTS = 10_000;
const CONNECTIONS = 32;
/** Odd, so that a median is a measured value. */
const STARTS = 7;
const MEMORY_ROUNDS = 3;
/** Time for the garbage collector after the last request. */
const REST_MS = 5000;

type ServerReadings = Readonly<Record<Side, Partial<Record<Quantity, readonly number[]>>>>;

/** The server alone: how soon it answers after its start, and its memory after many requests. */
export async function measureServers(
  upstream: Program,
  earlier: string | undefined,
): Promise<ServerReadings> {
  const folders: { side: Side; folder: string }[] = [{ side: "ours", folder: "." }];
  if (earlier !== undefined) folders.push({ side: "earlier", folder: earlier });
  const starts = { ours: [] as number[], earlier: [] as number[], floor: [] as number[] };
  const memory = { ours: [] as number[], earlier: [] as number[], floor: [] as number[] };
  const inTurn = (round: number) => (round % 2 === 0 ? folders : folders.toReversed());
  for (let round = 0; round < STARTS; round += 1) {
    for (const { side, folder } of inTurn(round)) starts[side].push(await timeStart(folder));
  }
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    for (const { side, folder } of inTurn(round)) {
      memory[side].push(await memoryAfter(upstream, folder));
    }
  }
  const readings = (side: Side) => ({ coldStart: starts[side], serverMemory: memory[side] });
  return { ours: readings("ours"), earlier: readings("earlier"), floor: {} };
}

/** From the start of the process until it has answered the request for its page. */
async function timeStart(folder: string): Promise<number> {
  const fromMs = performance.now();
  const program = await startProgram([`${folder}/dist/server/main.js`], { PORT: "0" });
  const response = await fetch(program.origin, { headers: { accept: "text/html" } });
  await response.arrayBuffer();
  const tookMs = performance.now() - fromMs;
  program.stop();
  if (!response.ok) throw new Error(`the first answer was ${response.status}`);
  return tookMs;
}

/** In MB, of a mix of cached lists of 20 and of 1,000 models. */
async function memoryAfter(upstream: Program, folder: string): Promise<number> {
  const program = await startProgram([`${folder}/dist/server/main.js`], {
    ANTHROPIC_API_KEY: "sk-ant-of-the-benchmark",
    ANTHROPIC_BASE_URL: upstream.origin,
    PORT: "0",
    RATE_LIMIT: "1000000",
    CACHE_SECONDS: "86400",
  });
  const { errors } = await load({
    port: program.port,
    connections: CONNECTIONS,
    path: (n) => `/v1/models?limit=${n % 10 === 0 ? 1000 : 20}`,
    until: { requests: REQUESTS },
  });
  if (errors > 0) throw new Error(`${errors} errors`);
  await new Promise((done) => setTimeout(done, REST_MS));
  const mb = program.memory();
  program.stop();
  return mb;
}
