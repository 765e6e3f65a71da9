import { distance } from "fastest-levenshtein";

/** More slips than this in one word are another word. */
const SLIPS_MAX = 3;

/** What was probably meant, as `. Did you mean 'resolve'?`; empty when nothing is like it. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, slips: distance(word, name) }))
    .filter(({ name, slips }) => slips <= Math.min(SLIPS_MAX, name.length / 2))
    .toSorted((a, b) => a.slips - b.slips)[0];
  return near === undefined ? "" : `. Did you mean '${near.name}'?`;
}
