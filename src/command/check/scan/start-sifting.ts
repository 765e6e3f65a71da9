import { setImmediate } from "node:timers/promises";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { FileScanner } from "./file-scanner.ts";
import { nameAnchors, type AnchorParts } from "./name-anchors.ts";
import { BATCH, shareFiles, siftBatch, SIFTED, type Sifted } from "./sift-files.ts";
import type { WorkerInput } from "./sift-worker.ts";

/** Files that are being looked at, by this thread whenever nothing else waits, and by others. */
export interface Sifting {
  /** Hands each file to a scanner, in their order, as soon as it has been looked at. */
  readonly handTo: (scanner: FileScanner) => Promise<void>;
  /** Looks at no more of them. */
  readonly stop: () => void;
}

/** Begins at once: which names are listed need not be known to tell where there can be none. */
export function startSifting(
  paths: readonly string[],
  { hasUnusual }: AnchorParts,
  onProgress: (done: number, total: number) => void,
): Sifting {
  const files = shareFiles(paths);
  const { taken, kinds } = files;
  const anchors = nameAnchors({ hasUnusual });
  const workers = Promise.all(startWorkers({ ...files, hasUnusual }));
  // Whoever waits for them is told.
  workers.catch(() => undefined);
  const ahead = new AbortController();
  const inTurns = async () => {
    onProgress(Math.min(Atomics.load(taken, 0), paths.length), paths.length);
    await setImmediate();
  };
  const lookAhead = async () => {
    while (!ahead.signal.aborted && siftBatch(files, anchors)) await inTurns();
  };
  const aheadEnded = lookAhead();

  return {
    async handTo(scanner) {
      ahead.abort();
      await aheadEnded;
      for (let at = 0; at < paths.length;) {
        const ready = kinds.subarray(at, at + BATCH);
        const pending = ready.indexOf(SIFTED.pending);
        const count = pending === -1 ? ready.length : pending;
        for (const path of paths.slice(at, at + count)) {
          const sifted = Atomics.load(kinds, at) as Sifted;
          scanner.take(path, sifted);
          at += 1;
          // What answers meanwhile is heard, however long a file takes.
          if (sifted === SIFTED.toRead) await setImmediate();
        }
        if (count === 0 && !siftBatch(files, anchors)) await workers;
        await inTurns();
      }
    },
    stop() {
      ahead.abort();
      Atomics.store(taken, 0, paths.length);
    },
  };
}

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
function startWorkers(input: WorkerInput): Promise<unknown>[] {
  const isPaying = input.paths.length >= FILES_MIN && existsSync(WORKER);
  const count = isPaying ? Math.min(availableParallelism() - 1, WORKERS_MAX) : 0;
  return Array.from({ length: count }, async () =>
    once(new Worker(WORKER, { workerData: input }), "message"),
  );
}
