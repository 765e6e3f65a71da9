import { Agent } from "node:http";
import { pass } from "../gateways/program.ts";
import { exchange } from "./exchange.ts";

/** What became of the requests of a load. */
export interface LoadResult {
  readonly sent: number;
  /** Everything but a 200, by its status or error. */
  readonly lost: readonly string[];
  /** How many of them were waiting for their answer when it happened. */
  readonly lostInFlight: number;
  readonly slowestMs: number;
}

/** Each sends one request after the other. */
const CLIENTS = 20;
const BEFORE_MS = 1000;

/**
 * Keeps asking for models while something happens.
 *
 * @param event what happens after a second
 * @param afterMs how long to go on after that
 */
export async function underLoad(
  origin: string,
  headers: Readonly<Record<string, string>>,
  event: () => unknown,
  afterMs: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const lost: { how: string; sentMs: number }[] = [];
  let sent = 0;
  let slowestMs = 0;
  const over = new AbortController();

  const beOneClient = async (client: number) => {
    for (let n = 0; !over.signal.aborted; n += 1) {
      const sentMs = performance.now();
      sent += 1;
      const url = `${origin}/v1/models?limit=${((client + n) % 200) + 1}`;
      const how = await exchange(url, { headers, agent }).then(
        ({ status }) => String(status),
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      slowestMs = Math.max(slowestMs, performance.now() - sentMs);
      if (how !== "200") lost.push({ how, sentMs });
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, client) => beOneClient(client)));
  await pass(BEFORE_MS);
  const eventMs = performance.now();
  await event();
  await pass(afterMs);
  over.abort();
  await clients;
  agent.destroy();
  return {
    sent,
    lost: lost.map(({ how }) => how),
    lostInFlight: lost.filter(({ sentMs }) => sentMs <= eventMs).length,
    slowestMs,
  };
}
