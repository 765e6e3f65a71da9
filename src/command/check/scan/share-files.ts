import { setImmediate } from "node:timers/promises";
import type { FileScanner } from "./file-scanner.ts";

/** What the threads of a scan share. */
export interface SharedFiles {
  /** Files from the root of the file system, none of them named itself. */
  readonly paths: readonly string[];
  /** How many of them have been taken: one number in memory that is shared. */
  readonly taken: Int32Array;
}

/** So many at a time, so that no thread is left with much when the others are done. */
const BATCH = 64;

/** Scans files until none is left that no other thread has taken; yields how many have been taken. */
export function* scanShare(
  { paths, taken }: SharedFiles,
  scanner: FileScanner,
): Generator<number, void> {
  for (;;) {
    const from = Atomics.add(taken, 0, BATCH);
    if (from >= paths.length) return;
    for (const path of paths.slice(from, from + BATCH)) scanner.scan({ path, isNamed: false });
    yield Math.min(from + BATCH, paths.length);
  }
}

/** The same, and between two batches whatever else waits has its turn. */
export async function scanShareInTurns(
  files: SharedFiles,
  scanner: FileScanner,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (const done of scanShare(files, scanner)) {
    onProgress(done, files.paths.length);
    await setImmediate();
  }
}
