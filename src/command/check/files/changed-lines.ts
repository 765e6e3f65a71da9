import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { accepted, refused, type Result } from "#shared/result.ts";
import { readPaths, runGit, type GitFailure, type GitPlace } from "./git.ts";
import { readAddedLines, type LineRange } from "./read-added-lines.ts";

/** The lines that were added, by file from the root of the file system; null for every line of it. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[] | null>;

/** With literal paths: a name with stars in it is no pattern. */
const DIFF = (
  "-c core.quotePath=false --literal-pathspecs diff --unified=0 --find-renames --diff-filter=d " +
  "--no-color --no-ext-diff --no-textconv --no-relative --src-prefix=a/ --dst-prefix=b/"
).split(" ");

/**
 * The lines that were added since the working tree went apart from a branch, tag or commit: those of
 * commits, those that are not committed, and all of files that git does not know yet.
 *
 * The comparison is with the merge base, as a pull request is shown.
 */
export async function changedLines(
  base: string,
  paths: readonly string[],
  place: GitPlace,
): Promise<Result<ChangedLines, string>> {
  const found = await runGit(["rev-parse", "--show-cdup"], place, text);
  if (found.refusal !== null) {
    return refused(`--changed needs a git repository: ${found.refusal.message}`);
  }
  const root = resolve(place.folder, found.value.trimEnd());
  const mergeBase = await runGit(["merge-base", base, "HEAD"], place, text);
  if (mergeBase.refusal !== null) return refused(`--changed ${base}: ${reason(mergeBase.refusal)}`);

  const added = await runGit(
    [...DIFF, mergeBase.value.trim(), "--", ...paths],
    place,
    readAddedLines,
  );
  const others = ["--literal-pathspecs", "ls-files", "--others", "--exclude-standard", "-z", "--"];
  const untracked = await runGit([...others, ...paths], place, readPaths);
  const failure = added.refusal ?? untracked.refusal;
  if (failure !== null) return refused(`--changed ${base}: ${failure.message}`);

  const lines = new Map<string, readonly LineRange[] | null>();
  for (const [path, ranges] of added.value ?? []) lines.set(resolve(root, path), ranges);
  for (const path of untracked.value ?? []) lines.set(resolve(place.folder, path), null);
  return accepted(lines);
}

function reason({ status, message }: GitFailure): string {
  return status === 1
    ? "it has no commit in common with HEAD here; a shallow clone needs more history (fetch-depth: 0)"
    : message;
}

/** Whether a line, from 1, of a file was added. */
export function isAdded(lines: ChangedLines, path: string, line: number): boolean {
  const ranges = lines.get(path);
  return ranges === null || (ranges?.some(({ from, to }) => line >= from && line <= to) ?? false);
}
