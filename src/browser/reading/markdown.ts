import { harmless } from "./legible.ts";

/** What Markdown or HTML would take for markup, an address or a person. */
const MARKS = /[\\`*_{}[\]()<>#~|&!@]|(?<=www)\.|(?<=:)\/(?=\/)|^[-+=]|(?<=^\d{1,9})\./gi;

/** A text for Markdown that stays the characters it has, on one line, whatever is in it. */
export function markdownText(text: string): string {
  return harmless(text)
    .trim()
    .replaceAll(MARKS, String.raw`\$&`);
}

/** A text as code in Markdown, to the letter: fenced by more backticks than it has in a row. */
export function markdownCode(text: string): string {
  const plain = harmless(text);
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  // One space at both ends is taken off again by whoever reads it.
  const isPadded = plain === "" || /^`|`$|^ .* $/.test(plain);
  return isPadded ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}
