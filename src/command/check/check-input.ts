import { relative, sep } from "node:path";
import ignore from "ignore";
import { accepted, refused, type Result } from "#shared/result.ts";
import { readAtMost } from "../../server/http/read-at-most.ts";
import type { Terminal } from "../command.ts";
import type { CheckOptions } from "./check-options.ts";
import { isAdded } from "./files/changed-lines.ts";
import { filesIn, type ListedFile } from "./files/list-files.ts";
import type { Listing } from "./files/list-input.ts";
import { FILE_MAX_BYTES, isText } from "./scan/read-text.ts";
import { scanOne, startScan, type ScanParts, type StartedScan } from "./scan/scan-files.ts";

/** Begins to scan what has been listed, or reads standard input; the refusal is a clause. */
export async function openInput(
  options: CheckOptions,
  listing: Promise<Result<Listing, string>>,
  terminal: Terminal,
  onProgress: ScanParts["onProgress"],
): Promise<Result<StartedScan, string>> {
  if (options.paths.includes("-")) return readStdin(options.stdinName, terminal.stdin);
  const { value: listed, refusal } = await listing;
  if (refusal !== null) return refused(refusal);
  const { files, lines, faults } = listed;
  const isKept = createFilter(options.ignore, terminal.cwd);
  const { finish, stop } = startScan(files.filter(isKept), {
    isWanted: lines && ((path, line) => isAdded(lines, path, line)),
    // What is new in another repository is not for this one to say.
    filesIn: async (folder) =>
      lines === null ? filesIn({ folder, env: terminal.env }, (fault) => faults.push(fault)) : [],
    onProgress,
  });
  return accepted({
    stop,
    async finish(ids, onSpelling) {
      const scan = await finish(ids, onSpelling);
      return { ...scan, unreadable: [...faults, ...scan.unreadable] };
    },
  });
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
