import { distance } from "fastest-levenshtein";

/** How many IDs are suggested; more would be a list of its own. */
const OFFERED = 5;

/** The digits of a date in an ID, which people omit or follow with something else. */
const DATE = /[-@]?\d{8}(?!\d)/;

/**
 * The IDs most similar to a requested name, nearest first; ties in the given order.
 *
 * Compared without case and without a date, so that `claude-3-opus` finds
 * `claude-3-opus-20240229` before `claude-3-haiku`. Nothing that differs in more than half of its
 * letters is suggested.
 */
export function nearestIds(requestedName: string, ids: Iterable<string>): string[] {
  const wanted = bare(requestedName);
  const scored: { id: string; apart: number }[] = [];
  for (const id of ids) {
    const known = bare(id);
    const apart = distance(wanted, known);
    if (apart <= Math.max(wanted.length, known.length) / 2) scored.push({ id, apart });
  }
  return scored
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, OFFERED)
    .map(({ id }) => id);
}

function bare(id: string): string {
  return id.toLowerCase().replace(DATE, "");
}
