import { distance } from "fastest-levenshtein";

/** How many IDs are suggested; more would be a list of its own. */
const OFFERED = 5;

/** The digits of a date in an ID, which people omit or follow with something else. */
const DATE = /[-@]?\d{8}(?!\d)/;

/** The word that nearly every ID has, so that it tells nothing. */
const VENDOR_WORD = "claude";

interface Scored {
  readonly id: string;
  /** How many of the requested words it lacks. */
  readonly lacks: number;
  /** Whether its version begins with the requested one. */
  readonly isVersion: boolean;
  /** Letters to change. */
  readonly apart: number;
}

/**
 * The IDs most similar to a requested name, nearest first; ties in the given order.
 *
 * First those that have the words of the name, then those whose version begins with its version,
 * then the fewest letters to change: `claude-4` finds `claude-opus-4-8` before `claude-2.1`, and
 * `claude sonnet` every Sonnet. Compared without case and without a date, so that `claude-3-opus`
 * finds `claude-3-opus-20240229` before `claude-3-haiku`. Nothing is suggested that has no word
 * like one of the name's, or that differs in more than half of its letters.
 */
export function nearestIds(requestedName: string, ids: Iterable<string>): string[] {
  const wanted = bare(requestedName);
  const words = wordsOf(wanted);
  const version = versionOf(wanted);
  const isOfVendor = wanted.includes(VENDOR_WORD) && version !== "";
  const scored: Scored[] = [];
  for (const id of ids) {
    const known = bare(id);
    const own = wordsOf(known);
    const lacks = words.filter((word) => !own.includes(word)).length;
    if (lacks > 0 && lacks === words.length && !areAlike(words, own)) continue;
    const isVersion = versionOf(known).startsWith(version);
    // Who names words and no version means each that has them, newest first.
    const isAnyVersion = lacks === 0 && words.length > 0 && version === "";
    const apart = isAnyVersion ? 0 : distance(wanted, known);
    const hasAll = lacks === 0 && isVersion && (words.length > 0 || isOfVendor);
    if (!hasAll && !isLike(apart, wanted, known)) continue;
    scored.push({ id, lacks, isVersion, apart });
  }
  return scored
    .toSorted(
      (a, b) => a.lacks - b.lacks || Number(b.isVersion) - Number(a.isVersion) || a.apart - b.apart,
    )
    .slice(0, OFFERED)
    .map(({ id }) => id);
}

function areAlike(words: readonly string[], others: readonly string[]): boolean {
  return words.some((word) => others.some((other) => isLike(distance(word, other), word, other)));
}

function isLike(apart: number, one: string, other: string): boolean {
  return apart <= Math.max(one.length, other.length) / 2;
}

/** What tells IDs apart besides numbers. */
function wordsOf(name: string): string[] {
  return name.match(/[a-z]{2,}/g)?.filter((word) => word !== VENDOR_WORD) ?? [];
}

function bare(id: string): string {
  return id.toLowerCase().replace(DATE, "");
}

/** The numbers of a bare ID, each with a space after it; longer ones are dates of another form. */
function versionOf(name: string): string {
  return (name.match(/\d+/g) ?? [])
    .filter((number) => number.length < 3)
    .map((number) => `${number} `)
    .join("");
}
