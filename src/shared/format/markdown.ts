import { escapeInvisible } from "./for-display.ts";

/**
 * Words that are plain text in every flavour of Markdown: letters and digits, with single spaces and
 * the punctuation of sentences and numbers between them.
 */
const WORDS = /^[\p{L}\p{M}\p{N}]+(?:(?:[,;:.)]? \(?|[-'’.,])[\p{L}\p{M}\p{N}]+)*[.)…]?$/u;

/**
 * What consists of such characters and is linked all the same, on GitHub or a similar forge: an
 * address (`www.a`), the number of an issue (`GH-1`, or with a project's own prefix) or a commit.
 */
const LIVE =
  /(?<!\d)\.(?! |$)|\.(?=[\p{L}\p{M}])|-(?=\d)(?<=\p{L}[\p{L}\p{M}\p{N}]*-)|\b[\da-f]{7,64}\b/iu;

/** The number of a list at the start of a line. */
const LIST_NUMBER = /^(\d{1,9})([.)])(?= |$)/;

/**
 * An untrusted text for Markdown that shows exactly its characters, on one line: plain words as they
 * are and anything else as code, where nothing is linked. Backslashes are not enough: forges look for
 * people, issues, commits and e-mail addresses after resolving the escapes.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function markdownText(text: string): string {
  if (text === "") return "";
  const isPlain = WORDS.test(text) && !LIVE.test(text);
  return isPlain ? text.replace(LIST_NUMBER, String.raw`$1\$2`) : markdownCode(text);
}

/** A text as code in Markdown, verbatim: fenced by more backticks than it has in a row. */
export function markdownCode(text: string): string {
  const plain = escapeInvisible(text);
  const longest = Math.max(0, ...Array.from(plain.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  // Readers strip one space at both ends, unless there is nothing else.
  const isPadded = plain === "" || /^`|`$|^ .*[^ ].* $/.test(plain);
  return isPadded ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

/** The rows of a table in GitHub's Markdown, of cells that are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(PIPE, escapePipe)).join(" | ")} |`;
}

/** A pipe ends a cell, even inside code; readers disagree about one after a backslash. */
const PIPE = /(\\*)\|/g;

function escapePipe(_pipe: string, backslashes: string): string {
  return backslashes === "" ? String.raw`\|` : `${backslashes}⟨U+007C⟩`;
}
