import { load } from "./load.ts";
import type { Program } from "./program.ts";
import { median } from "../median.ts";

/** How wide every load is. */
export const CONNECTIONS = 32;
/** Odd, so that a median is a measured value; one more round warms everything up. */
const ROUNDS = 7;
const ROUND_MS = 1500;
/** Time for the garbage collector after the last request. */
const REST_MS = 12_000;

/**
 * Requests per second of ours and of a reference in turn, the one that begins rotating.
 *
 * The ratio is the median of those within a round: what else the machine does disturbs both alike.
 */
export async function compare(
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

/** Waits until the garbage collector has had its time. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
  });
}
