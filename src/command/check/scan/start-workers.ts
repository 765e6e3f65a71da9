import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Scan } from "./file-scanner.ts";
import type { WorkerInput } from "./scan-worker.ts";

/** Fewer files are looked through in about the time that a thread takes to start. */
const FILES_MIN = 3000;
const WORKERS_MAX = 3;
/** Where the build has it; without a build there is none. */
const WORKER = new URL("./scan-worker.js", import.meta.url);

/**
 * Starts as many threads beside this one as pay: none for a few files.
 *
 * @returns what each of them finds
 */
export function startWorkers(input: WorkerInput): Promise<Scan>[] {
  const isPaying = input.paths.length >= FILES_MIN && existsSync(WORKER);
  const count = isPaying ? Math.min(availableParallelism() - 1, WORKERS_MAX) : 0;
  return Array.from({ length: count }, async () => {
    const worker = new Worker(WORKER, { workerData: input });
    const [scan] = (await once(worker, "message")) as [Scan];
    return scan;
  });
}
