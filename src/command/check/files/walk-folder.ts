import { readdir, readFile } from "node:fs/promises";
import ignore, { type Ignore } from "ignore";

/** The rules of one `.gitignore`, and the folder that they are relative to. */
interface FolderRules {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** What version control keeps for itself. */
const OWN_FOLDERS = new Set([".git", ".hg", ".svn", ".jj"]);

/**
 * The files below a folder that is in no repository, except those that a `.gitignore` in it or in a
 * folder below names. Symbolic links are not followed: what they lead to inside is found anyway.
 *
 * @param onFault is told which folders cannot be read, as a clause
 * @param signal ends it with what has been found
 */
export async function walkFolder(
  folder: string,
  onFault: (fault: string) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const files: string[] = [];
  await walk(folder, [], { files, onFault, signal });
  return files;
}

interface Walk {
  readonly files: string[];
  readonly onFault: (fault: string) => void;
  readonly signal: AbortSignal | undefined;
}

async function walk(folder: string, above: readonly FolderRules[], found: Walk): Promise<void> {
  if (found.signal?.aborted === true) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    found.onFault(`${folder}: this folder cannot be read`);
    return;
  }
  const hasRules = entries.some((entry) => entry.name === ".gitignore" && entry.isFile());
  const rules = hasRules ? [...above, await rulesOf(folder)] : above;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder === "/" ? "" : folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (OWN_FOLDERS.has(entry.name) || isIgnored(`${path}/`, rules)) continue;
      await walk(path, rules, found);
    } else if (entry.isFile() && !isIgnored(path, rules)) {
      found.files.push(path);
    }
  }
}

async function rulesOf(folder: string): Promise<FolderRules> {
  const written = await readFile(`${folder}/.gitignore`, "utf8").catch(() => "");
  return { folder, matcher: ignore({ ignorecase: false }).add(written) };
}

/** The nearest rules that say anything about a path decide. */
function isIgnored(path: string, rules: readonly FolderRules[]): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const { ignored, unignored } = matcher.test(path.slice(folder.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}
