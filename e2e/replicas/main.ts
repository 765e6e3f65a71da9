import {
  startValkey,
  type TestValkey,
  VALKEY_PROGRAM,
} from "../../src/server/testing/start-valkey.ts";
import { stopAllOnSignals } from "../gateways/program.ts";
import { programOnPath } from "../runner/programs.ts";
import { serverIsEnded, serverIsKilled, valkeyHangs, valkeyIsKilled } from "./outages.ts";
import { startReplicas } from "./replicas.ts";
import {
  answersAreAlike,
  cacheIsShared,
  type Finding,
  signInHolds,
  throttleIsShared,
} from "./sharing.ts";

/** Two built servers behind nginx, with and without Valkey; not part of CI, which has neither. */
const nginx = programOnPath(["nginx"]);
let failed = 0;
stopAllOnSignals();
// The reader may go away; what was started is ended all the same.
process.stdout.on("error", () => undefined);
if (nginx === null || VALKEY_PROGRAM === null) {
  process.stderr.write("This needs nginx, and valkey-server or redis-server, on the path.\n");
  process.exitCode = 2;
} else {
  await tryWithValkey(nginx);
  await tryWithout(nginx);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function tryWithValkey(nginx: string): Promise<void> {
  process.stdout.write("with VALKEY_URL\n");
  let valkey: TestValkey = await startValkey();
  const startAgain = async () => {
    valkey = await startValkey(valkey.port);
  };
  try {
    const replicas = await startReplicas(nginx, { VALKEY_URL: valkey.url });
    try {
      await check("sign-in holds on both", () => signInHolds(replicas));
      await check("both answer alike", () => answersAreAlike(replicas));
      await check("the cache is shared", () => cacheIsShared(replicas));
      await check("the sign-in throttle is shared", () => throttleIsShared(replicas));
      await check("a server is killed", () => serverIsKilled(replicas));
      await check("a server is ended", () => serverIsEnded(replicas));
      await check("Valkey hangs", () => valkeyHangs(replicas, valkey));
      await check("Valkey is killed", () => valkeyIsKilled(replicas, valkey, startAgain));
    } finally {
      await replicas.stop();
    }
  } finally {
    await valkey.stop();
  }
}

async function tryWithout(nginx: string): Promise<void> {
  process.stdout.write("without VALKEY_URL\n");
  const replicas = await startReplicas(nginx, {});
  try {
    await check("sign-in holds on both", () => signInHolds(replicas));
    await check("both answer alike", () => answersAreAlike(replicas));
    await check("a server is killed", () => serverIsKilled(replicas));
    await check("a server is ended", () => serverIsEnded(replicas));
  } finally {
    await replicas.stop();
  }
}

async function check(name: string, look: () => Promise<Finding>): Promise<void> {
  try {
    const finding = await look();
    process.stdout.write(`  ok      ${name}: ${finding}\n`);
  } catch (error) {
    failed += 1;
    const what = error instanceof Error ? error.message : String(error);
    process.stdout.write(`  FAILED  ${name}: ${what}\n`);
  }
}
