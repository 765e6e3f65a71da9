/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The counts of a hunk: one is left out. */
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const LINE_FEED = 10;

/**
 * The lines that a unified diff of git's adds, by path from the root of the working tree.
 *
 * Only the counts of a hunk say where it ends: its own lines may look like anything.
 */
export async function readAddedLines(
  diff: AsyncIterable<Buffer>,
): Promise<Map<string, LineRange[]>> {
  const added = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  let left = 0;
  for await (const line of linesOf(diff)) {
    const first = String.fromCharCode(line[0] ?? 0);
    if (left > 0) {
      if (first === "+" || first === "-") left -= 1;
    } else if (first === "@") {
      const [, removed = "1", from, count = "1"] = HUNK.exec(line.toString("latin1")) ?? [];
      left = Number(removed) + Number(count);
      const start = Number(from);
      if (Number(count) > 0) ranges.push({ from: start, to: start + Number(count) - 1 });
    } else if (first === "+") {
      const path = pathIn(line.toString("utf8"));
      ranges = [];
      if (path !== null) added.set(path, ranges);
    }
  }
  return added;
}

/** The path of `+++ b/path`, which ends with a tab if it has spaces; null for `/dev/null`. */
function pathIn(line: string): string | null {
  const named = line.slice("+++ ".length).replace(/\t$/, "");
  const path = named.startsWith('"') ? unquote(named.slice(1, -1)) : named;
  return path.startsWith("b/") ? path.slice("b/".length) : null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** What git has quoted as C would: control characters, quotes and backslashes. */
function unquote(text: string): string {
  return text.replaceAll(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, letter: string) =>
    octal === undefined
      ? (ESCAPES[letter] ?? letter)
      : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/** Lines without their line feeds. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
