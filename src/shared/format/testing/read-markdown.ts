import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** What GitHub makes of the text of a page, outside of code and after every escape has been read. */
const FOUND_IN_TEXT = [
  // People and teams, and e-mail addresses.
  /@/,
  // Issues and pull requests.
  /#\d/,
  /\bgh-\d/i,
  // Commits.
  /\b[\da-f]{7,40}\b/i,
  // Addresses, which GFM finds before the escapes are read and others after.
  /https?:|www\.|\w\.[a-z]/i,
  // Emoji and mathematics.
  /:\w+:/,
  /\$/,
];

/** What a reader of GitHub's Markdown sees. */
interface ReadMarkdown {
  /** The elements in it, each once, in the order of the alphabet. */
  readonly elements: readonly string[];
  /** The rows of its tables, cell by cell, as text. */
  readonly rows: readonly (readonly string[])[];
  /** All its text. */
  readonly text: string;
  /** What in it would notify somebody, lead somewhere or be shown as something else. */
  readonly live: readonly string[];
}

/** Reads Markdown as GitHub does, HTML included. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const outsideOfCode = html.replaceAll(/<code>[^<]*<\/code>/g, " ");
  const rows = Array.from(html.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = ""]) =>
    Array.from(row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs), ([, cell = ""]) => textOf(cell)),
  );
  return {
    elements: [
      ...new Set(Array.from(html.matchAll(/<(\w+)/g), ([, name = ""]) => name)),
    ].toSorted(),
    rows,
    text: textOf(html),
    live: FOUND_IN_TEXT.flatMap((found) => found.exec(textOf(outsideOfCode))?.[0] ?? []),
  };
}

const CHARACTERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&\w+;/g, (written) => CHARACTERS[written] ?? written);
}
