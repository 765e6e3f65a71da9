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
 * @param onFault is told what cannot be listed, and why, as a clause
 */
export async function listFiles(
  paths: readonly string[],
  place: GitPlace,
  onFault: (fault: string) => void,
): Promise<Result<ListedFile[], string>> {
  const files = new Map<string, ListedFile>();
  for (const named of paths) {
    const path = resolve(place.folder, named);
    const stats = await stat(path).catch(() => null);
    if (stats === null) return refused(`${named}: no such file or folder`);
    if (!stats.isDirectory()) {
      files.set(path, { path, isNamed: true });
      continue;
    }
    for (const inside of await filesIn({ ...place, folder: path }, onFault)) {
      if (!files.has(inside)) files.set(inside, { path: inside, isNamed: false });
    }
  }
  return accepted([...files.values()]);
}

/** How git lists the folder that it is run in. */
const ITSELF = "./";
const NO_REPOSITORY = /^not a git repository/;

/** The files in a folder, the nested repositories among them as folders. */
export async function filesIn(
  place: GitPlace,
  onFault: (fault: string) => void,
): Promise<string[]> {
  const { folder, signal } = place;
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const { value: listed, refusal } = await runGit(args, place, readPaths);
  // A walk passes over what git has although a `.gitignore` names it.
  if (refusal !== null && refusal.status !== null && !NO_REPOSITORY.test(refusal.message)) {
    onFault(`${folder}: git does not list this folder: ${refusal.message}`);
  }
  // What is in conflict is listed more than once; a submodule that is not checked out lists itself.
  const inside = new Set(listed?.filter((path) => path !== ITSELF));
  // A folder that git ignores as a whole was named on purpose.
  if (inside.size === 0) return walkFolder(folder, onFault, signal);
  const start = folder === "/" ? folder : `${folder}/`;
  return Array.from(inside, (path) => start + (path.endsWith("/") ? path.slice(0, -1) : path));
}
