import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { WorkerInput } from "./sift-worker.ts";

/** Fewer files are looked at in about the time that a thread takes to start. */
const FILES_MIN = 3000;
const WORKERS_MAX = 3;
/** Where the build has it; without a build there is none. */
const WORKER = new URL("./sift-worker.js", import.meta.url);

/**
 * Starts as many threads beside this one as pay: none for a few files.
 *
 * @returns when each of them has found nothing left to do
 */
export function startWorkers(input: WorkerInput): Promise<unknown>[] {
  const isPaying = input.paths.length >= FILES_MIN && existsSync(WORKER);
  const count = isPaying ? Math.min(availableParallelism() - 1, WORKERS_MAX) : 0;
  return Array.from({ length: count }, async () =>
    once(new Worker(WORKER, { workerData: input }), "message"),
  );
}
