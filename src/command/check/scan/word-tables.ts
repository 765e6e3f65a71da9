import { endianness } from "node:os";
import { ANY, bytesIn, type ByteClass } from "./byte-class.ts";

/** A byte of each of these classes, one behind the other. */
export type Pattern = readonly ByteClass[];

/** As many bytes are looked at together, all of which stand in a pattern except one at most. */
export const WORD = 4;
/** How far before a word a pattern may begin. */
export const LEAD = 2;
/** The flags of a word that has not been looked at. */
export const ALL = 0xff;
const IS_LITTLE_ENDIAN = endianness() === "LE";

/** What two groups of patterns make of the four bytes of a word, two by two. */
export interface WordTables {
  /** Which groups have a pattern of which the two bytes may be the first of a word, and how it stands. */
  readonly first: Uint8Array;
  /** The same of the other two bytes. */
  readonly second: Uint8Array;
}

/** The tables of two groups of patterns. */
export function createTables(groups: readonly (readonly Pattern[])[]): WordTables {
  const first = new Uint8Array(65_536);
  const second = new Uint8Array(65_536);
  for (const [group, patterns] of groups.entries()) {
    for (const pattern of patterns) {
      for (let shift = 0; shift < WORD; shift += 1) {
        const classAt = (place: number) => pattern[LEAD - shift + place] ?? ANY;
        const flag = flagOf(group, shift);
        for (const key of keysOf(classAt(0), classAt(1))) first[key] = (first[key] ?? 0) | flag;
        for (const key of keysOf(classAt(2), classAt(3))) second[key] = (second[key] ?? 0) | flag;
      }
    }
  }
  return { first, second };
}

/** For all flags that a word may have: what to look for, what begins first before the others. */
export function candidatesOf(groups: readonly (readonly Pattern[])[]) {
  return Array.from({ length: ALL + 1 }, (_, flags) =>
    [0, 1, 2, 3].flatMap((shift) =>
      groups.flatMap((patterns, group) =>
        (flags & flagOf(group, shift)) === 0 ? [] : patterns.map((pattern) => ({ shift, pattern })),
      ),
    ),
  );
}

/** One of eight bits: of a group of patterns, and how far behind the earliest place one begins. */
function flagOf(group: number, shift: number): number {
  return 1 << (group * WORD + shift);
}

/** Two bytes as the number that they are in memory. */
function keysOf(first: ByteClass, second: ByteClass): number[] {
  const seconds = bytesIn(second);
  return bytesIn(first).flatMap((byte) =>
    seconds.map((other) => (IS_LITTLE_ENDIAN ? byte | (other << 8) : (byte << 8) | other)),
  );
}
