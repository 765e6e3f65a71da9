import type { NameAnchors } from "./name-anchors.ts";
import { readFileText } from "./read-text.ts";

/** What a look at the bytes of a file has told, as a number in memory that threads share. */
export const SIFTED = { pending: 0, nameless: 1, binary: 2, large: 3, gone: 4, toRead: 5 } as const;
/** The state of a file: one of the numbers of `SIFTED`. */
export type Sifted = (typeof SIFTED)[keyof typeof SIFTED];

/** Files, and what several threads have told of them. */
export interface SharedFiles {
  /** From the root of the file system, none of them named itself. */
  readonly paths: readonly string[];
  /** How many have been taken: one number. */
  readonly taken: Int32Array;
  /** What each is, one of `SIFTED`. */
  readonly kinds: Uint8Array;
}

/** So many at a time, so that no thread is left with much when the others are done. */
export const BATCH = 64;

/** Files of which none has been taken. */
export function shareFiles(paths: readonly string[]): SharedFiles {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { paths, taken, kinds: new Uint8Array(new SharedArrayBuffer(paths.length)) };
}

/**
 * Looks at some files that no thread has taken.
 *
 * @returns whether there were any
 */
export function siftBatch({ paths, taken, kinds }: SharedFiles, anchors: NameAnchors): boolean {
  const from = Atomics.add(taken, 0, BATCH);
  for (const [at, path] of paths.slice(from, from + BATCH).entries()) {
    Atomics.store(kinds, from + at, sift(path, anchors));
  }
  return from < paths.length;
}

function sift(path: string, anchors: NameAnchors): Sifted {
  const read = readFileText({ path, isNamed: false }, anchors);
  switch (read.kind) {
    case "text":
      return read.bytes === null ? SIFTED.nameless : SIFTED.toRead;
    case "binary":
    case "large":
      return SIFTED[read.kind];
    case "link":
    case "gone":
      return SIFTED.gone;
    case "folder":
    case "unreadable":
      // What is wrong with it is said when it is read.
      return SIFTED.toRead;
  }
}
