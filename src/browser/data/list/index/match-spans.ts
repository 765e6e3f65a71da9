import { fold } from "#shared/format/fold.ts";
import type { Span } from "../../../model-ui/columns/show-marked.ts";

/**
 * Where the folded words occur in a text, in order and without overlaps; the gaps that folding
 * closes (`4.5` under `45`) are inside the span.
 */
export function matchSpans(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const { folded, starts, ends } = foldOnce(text);
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

/** The ASCII characters, folded: all rows on the screen are marked again with every letter of a search. */
const FOLDED_ASCII = Array.from({ length: 128 }, (_, code) => fold(String.fromCharCode(code)));

interface Folded {
  readonly folded: string;
  /** For each unit of the folded text, where the character that it came from starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The texts on the screen, most of which stay there while somebody types. */
const foldedTexts = new Map<string, Folded>();
/** More than are on any screen. */
const FOLDED_MAX = 500;

function foldOnce(text: string): Folded {
  const known = foldedTexts.get(text);
  if (known) return known;
  if (foldedTexts.size >= FOLDED_MAX) foldedTexts.clear();
  const folded = foldWithOrigin(text);
  foldedTexts.set(text, folded);
  return folded;
}

function foldWithOrigin(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = FOLDED_ASCII[character.codePointAt(0) ?? 0] ?? fold(character);
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
