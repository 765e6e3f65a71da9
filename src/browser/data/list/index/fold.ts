/** Everything but letters, digits and symbols: what people omit or get wrong when they search. */
const UNSPOKEN = /[\p{P}\p{Z}\p{C}\p{M}]+/gu;
const UNSPOKEN_ASCII = /[^a-z0-9$+<=>^`|~]+/g;
// eslint-disable-next-line no-control-regex -- the point is to know that a text is plain ASCII
const ASCII = /^[\x00-\x7f]*$/;

/**
 * A text without case, accents, punctuation and spaces: `Claude Opus 4.5` becomes `claudeopus45`.
 *
 * The ASCII path and the general one agree on ASCII; the ASCII path is several times faster.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(UNSPOKEN_ASCII, "");
  return text.normalize("NFKD").toLowerCase().replace(UNSPOKEN, "");
}

/** The folded words of what was typed into the search, without empty ones and repeats. */
export function foldWords(typed: string): string[] {
  return [...new Set(typed.split(/\s+/u).map(fold))].filter((word) => word !== "");
}

/** A part of a text as [start, end) in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/**
 * Where the folded words occur in a text, in order and without overlaps; the gaps that folding
 * closes (`4.5` under `45`) are inside the span.
 */
export function matchSpans(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const { folded, starts, ends } = foldWithOrigin(text);
  const spans: Span[] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    while (at !== -1) {
      spans.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
      at = folded.indexOf(word, at + word.length);
    }
  }
  return joinOverlaps(spans.sort((a, b) => a[0] - b[0]));
}

interface Folded {
  readonly folded: string;
  /** For each unit of the folded text, where the character that it came from starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function foldWithOrigin(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    const end = at + character.length;
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { folded, starts, ends };
}

function joinOverlaps(sorted: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1])
      joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}
