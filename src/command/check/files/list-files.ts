import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { accepted, refused, type Result } from "#shared/result.ts";
import { readPaths, runGit, type GitPlace } from "./git.ts";
import { walkFolder } from "./walk-folder.ts";

/** A file to look through. */
export interface ListedFile {
  /** From the root of the file system. */
  readonly path: string;
  /** Whether it was named itself, so that a link is followed and a pipe is read. */
  readonly isNamed: boolean;
}

/**
 * The files that are named, and those in the named folders: by git's list where a folder is in a working
 * tree, else by a walk. Each once, in that order.
 *
 * @param unreadable is told of folders that cannot be read
 */
export async function listFiles(
  paths: readonly string[],
  { folder, env }: GitPlace,
  unreadable: (folder: string) => void,
): Promise<Result<ListedFile[], string>> {
  const files = new Map<string, ListedFile>();
  for (const named of paths) {
    const path = resolve(folder, named);
    const stats = await stat(path).catch(() => null);
    if (stats === null) return refused(`${named}: no such file or folder`);
    if (!stats.isDirectory()) {
      files.set(path, { path, isNamed: true });
      continue;
    }
    for (const inside of await filesIn(path, env, unreadable)) {
      if (!files.has(inside)) files.set(inside, { path: inside, isNamed: false });
    }
  }
  return accepted([...files.values()]);
}

/** The files in a folder, the nested repositories among them as folders. */
export async function filesIn(
  folder: string,
  env: GitPlace["env"],
  unreadable: (folder: string) => void,
): Promise<string[]> {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const { value: listed } = await runGit(args, { folder, env }, readPaths);
  // A folder that git ignores as a whole was named on purpose.
  if (listed === null || listed.length === 0) return walkFolder(folder, unreadable);
  const start = folder === "/" ? folder : `${folder}/`;
  // What is in conflict is listed more than once.
  return [...new Set(listed)].map((path) => start + path.replace(/\/$/, ""));
}
