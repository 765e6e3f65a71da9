import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import ignore from "ignore";
import { accepted, refused, type Result } from "#shared/result.ts";
import { readAtMost } from "../../server/http/read-at-most.ts";
import type { Terminal } from "../command.ts";
import type { CheckOptions } from "./check-options.ts";
import { changedLines, isAdded, type ChangedLines } from "./files/changed-lines.ts";
import type { GitPlace } from "./files/git.ts";
import { filesIn, listFiles, type ListedFile } from "./files/list-files.ts";
import { FILE_MAX_BYTES, isText } from "./scan/read-text.ts";
import { scanOne, startScan, type ScanParts, type StartedScan } from "./scan/scan-files.ts";

/** Lists the files and begins to scan them, or reads standard input; the refusal is a clause. */
export async function openInput(
  options: CheckOptions,
  terminal: Terminal,
  onProgress: ScanParts["onProgress"],
): Promise<Result<StartedScan, string>> {
  if (options.paths.includes("-")) return readStdin(options.stdinName, terminal.stdin);
  const place = { folder: terminal.cwd, env: terminal.env };
  const unreadable: string[] = [];
  const onFault = (fault: string) => unreadable.push(fault);

  const { value: lines, refusal } = await linesOf(options, place);
  if (refusal !== null) return refused(refusal);
  const listed =
    lines === null
      ? await listFiles(options.paths, place, onFault)
      : accepted([...lines.keys()].map((path) => ({ path, isNamed: false })));
  if (listed.refusal !== null) return listed;
  const isKept = createFilter(options.ignore, terminal.cwd);
  const { finish, stop } = startScan(listed.value.filter(isKept), {
    isWanted: lines && ((path, line) => isAdded(lines, path, line)),
    // What is new in another repository is not for this one to say.
    filesIn: async (folder) => (lines === null ? filesIn(folder, terminal.env, onFault) : []),
    onProgress,
  });
  return accepted({
    stop,
    async finish(ids) {
      const scan = await finish(ids);
      return { ...scan, unreadable: [...unreadable, ...scan.unreadable] };
    },
  });
}

/** Null where whole files are checked. */
async function linesOf(
  { changedSince, paths }: CheckOptions,
  place: GitPlace,
): Promise<Result<ChangedLines | null, string>> {
  if (changedSince === null) return accepted(null);
  for (const path of paths) {
    // Git would find nothing in it, and nothing wrong with that.
    const stats = await stat(resolve(place.folder, path)).catch(() => null);
    if (stats === null) return refused(`${path}: no such file or folder`);
  }
  return changedLines(changedSince, paths, place);
}

/** Says which files no pattern of `--ignore` names; those outside the working directory never are. */
function createFilter(patterns: readonly string[], cwd: string): (file: ListedFile) => boolean {
  if (patterns.length === 0) return () => true;
  const matcher = ignore({ ignorecase: false }).add(patterns);
  return ({ path }) => {
    const written = relative(cwd, path).split(sep).join("/");
    return !ignore.isPathValid(written) || !matcher.ignores(written);
  };
}

async function readStdin(
  name: string,
  stdin: Terminal["stdin"],
): Promise<Result<StartedScan, string>> {
  const bytes = await readAtMost(stdin, FILE_MAX_BYTES);
  if (bytes === null) return refused("standard input is larger than 10 MiB");
  if (!isText(bytes)) return refused("standard input is not text");
  return accepted({
    finish: async (ids) => Promise.resolve(scanOne(name, bytes, ids)),
    stop: () => undefined,
  });
}
