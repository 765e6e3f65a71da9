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
        addFlag(first, flag, classAt(0), classAt(1));
        addFlag(second, flag, classAt(2), classAt(3));
      }
    }
  }
  return { first, second };
}

/** What to look for by the flags of a word, what begins first before the others. */
export function candidatesOf(groups: readonly (readonly Pattern[])[], flags: number) {
  return [0, 1, 2, 3].flatMap((shift) =>
    groups.flatMap((patterns, group) =>
      (flags & flagOf(group, shift)) === 0 ? [] : patterns.map((pattern) => ({ shift, pattern })),
    ),
  );
}

/** One of eight bits: of a group of patterns, and how far behind the earliest place one begins. */
function flagOf(group: number, shift: number): number {
  return 1 << (group * WORD + shift);
}

/** Adds a flag to two bytes, as the number that they are in memory, for every two of two classes. */
function addFlag(table: Uint8Array, flag: number, some: ByteClass, others: ByteClass): void {
  const [low, high] = IS_LITTLE_ENDIAN ? [some, others] : [others, some];
  const lows = bytesIn(low);
  for (const byte of bytesIn(high)) {
    for (const other of lows) {
      const key = (byte << 8) | other;
      table[key] = (table[key] ?? 0) | flag;
    }
  }
}
