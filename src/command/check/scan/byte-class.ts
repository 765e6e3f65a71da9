/** Some of the bytes, as a flag for each of the 256. */
export type ByteClass = Uint8Array;

/** A byte of each of these classes, one behind the other. */
export type Pattern = readonly ByteClass[];

/** A letter in both cases, or each of several characters of ASCII. */
export function classOf(characters: string): ByteClass {
  const flags = new Uint8Array(256);
  for (const character of characters.toLowerCase() + characters.toUpperCase()) {
    flags[character.charCodeAt(0)] = 1;
  }
  return flags;
}

/** The bytes from one to another, or one alone. */
export function bytesFrom(first: number, last = first): ByteClass {
  return new Uint8Array(256).fill(1, first, last + 1);
}

/** The bytes of a class as numbers, the lowest first. */
export function bytesIn(some: ByteClass): number[] {
  return [...some.keys()].filter((byte) => some[byte] === 1);
}
