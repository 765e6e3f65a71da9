import { distance } from "fastest-levenshtein";

/** With a slip in more than one of so many letters it is another word. */
const LETTERS_A_SLIP = 3;

/** What was probably meant, as `. Did you mean 'resolve'?`; empty when nothing is like it. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, slips: distance(word, name) }))
    .filter(({ name, slips }) => slips <= name.length / LETTERS_A_SLIP)
    .toSorted((a, b) => a.slips - b.slips)[0];
  return near === undefined ? "" : `. Did you mean '${near.name}'?`;
}
