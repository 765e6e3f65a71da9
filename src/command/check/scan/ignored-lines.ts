/** In the first lines of a file, for all of it; on a line, for that line or for the next one. */
const COMMENT = /model-catalogue-ignore(-next-line|-file)?(?![\w-])/g;
/** What every such comment has. */
export const IGNORE_WORD = "model-catalogue-ignore";
/** How many lines are the first ones. */
const HEAD_LINES = 10;

/** Which lines of a text are not to be reported. */
type IgnoredLines = Pick<ReadonlySet<number>, "has">;

const ALL: IgnoredLines = { has: () => true };

/** The lines, from 1, that comments in a text say to ignore. */
export function ignoredLines(text: string): IgnoredLines {
  const lines = new Set<number>();
  let line = 1;
  let counted = 0;
  for (const { 1: scope, index } of text.matchAll(COMMENT)) {
    line += lineFeeds(text, counted, index);
    counted = index;
    if (scope !== "-file") lines.add(scope === "-next-line" ? line + 1 : line);
    else if (line <= HEAD_LINES) return ALL;
  }
  return lines;
}

/** How many lines end between two places of a text. */
export function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}
