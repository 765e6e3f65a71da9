import type { TestValkey } from "../../src/server/testing/start-valkey.ts";
import { type LoadResult, underLoad } from "./load.ts";
import { becomes, type Replicas, WITH_TOKEN } from "./replicas.ts";
import { expectThat, type Finding } from "./sharing.ts";

const AFTER_MS = 3000;
/** Time enough for both to be asked again. */
const RETURN_MS = 2500;

/** One server is killed; only what it was just answering may be lost, and it comes back. */
export async function serverIsKilled(replicas: Replicas): Promise<Finding> {
  const { origin, servers } = replicas;
  const load = await underLoad(origin, WITH_TOKEN, () => servers[0].end("SIGKILL"), AFTER_MS);
  expectThat(
    load.lost.length === load.lostInFlight,
    `${load.lost.length} lost, but only ${load.lostInFlight} in flight: ${kindsOf(load)}`,
  );
  const inFlight = load.lost.length === 0 ? "" : ", all of them in flight";
  return `${sentence(load)}${inFlight}; ${await comesBack(replicas)}`;
}

/** One server is asked to end, as by an orchestrator: nothing at all is lost. */
export async function serverIsEnded(replicas: Replicas): Promise<Finding> {
  const { origin, servers } = replicas;
  const load = await underLoad(origin, WITH_TOKEN, () => servers[0].end("SIGTERM"), AFTER_MS);
  expectThat(load.lost.length === 0, `lost: ${kindsOf(load)}`);
  return `${sentence(load)}; ${await comesBack(replicas)}`;
}

/** Valkey is killed: both go on alone, say so, and share again when another is there. */
export async function valkeyIsKilled(
  { origin, servers }: Replicas,
  valkey: TestValkey,
  startAgain: () => Promise<unknown>,
): Promise<Finding> {
  const load = await underLoad(origin, WITH_TOKEN, valkey.stop, AFTER_MS);
  expectThat(load.lost.length === 0, `lost: ${kindsOf(load)}`);
  await Promise.all(servers.map((server) => becomes(server, "degraded")));
  await startAgain();
  await Promise.all(servers.map((server) => becomes(server, "ok")));
  return `${sentence(load)}; both said so in /healthz, and shared again with the next one`;
}

/** Valkey hangs with all its connections open. */
export async function valkeyHangs(
  { origin, servers }: Replicas,
  valkey: TestValkey,
): Promise<Finding> {
  const load = await underLoad(origin, WITH_TOKEN, valkey.freeze, AFTER_MS);
  await Promise.all(servers.map((server) => becomes(server, "degraded")));
  valkey.thaw();
  await Promise.all(servers.map((server) => becomes(server, "ok")));
  expectThat(load.lost.length === 0, `lost: ${kindsOf(load)}`);
  return `${sentence(load)}, the slowest in ${Math.round(load.slowestMs)} ms`;
}

/** Starts the first server again, and sees that the proxy sends it requests. */
async function comesBack({ origin, servers }: Replicas): Promise<string> {
  await servers[0].start();
  const load = await underLoad(origin, WITH_TOKEN, () => undefined, RETURN_MS);
  expectThat(load.lost.length === 0, `lost when it was back: ${kindsOf(load)}`);
  const answered = servers[0].log().split('"route":"/v1/models"').length - 1;
  expectThat(answered > 0, "nothing was sent to it when it was back");
  return `back again it answered ${answered} of ${load.sent}`;
}

function sentence({ sent, lost }: LoadResult): string {
  return `${sent} requests, ${lost.length} lost`;
}

function kindsOf({ lost }: LoadResult): string {
  return [...new Set(lost)].join(", ");
}
