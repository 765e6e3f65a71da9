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
