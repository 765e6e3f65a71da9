/** Numbers that are the same in every run. */
export interface Random {
  /** From 0 up to, and without, a limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(some: readonly T[]) => T;
  readonly chance: (of: number) => boolean;
  /** Small hexadecimal letters. */
  readonly hex: (length: number) => string;
}

/** @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c for mulberry32 */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick(some) {
      const picked = some[below(some.length)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
    chance: (of) => next() < of,
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(""),
  };
}
