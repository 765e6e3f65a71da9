import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { resolve } from "node:path";
import { accepted, refused, type Result } from "#shared/result.ts";

/** Where git is run, and with which environment. */
export interface GitPlace {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends it when nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Why git gave nothing. */
export interface GitFailure {
  /** Null where git cannot be run at all. */
  readonly status: number | null;
  /** What it said first, without `fatal: `. */
  readonly message: string;
}

const OWN_ENV = {
  // Messages as they are known here, and no lock that a commit at the same time would meet.
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  // A hook has these for its own repository, and they would be taken for that of the folder.
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/**
 * Runs git and hands its output on as it comes, so that none of it has to fit into memory.
 *
 * @param read takes the output; it is not called again after the process has failed
 */
export async function runGit<Value>(
  args: readonly string[],
  { folder, env, signal }: GitPlace,
  read: (stdout: AsyncIterable<Buffer>) => Promise<Value>,
): Promise<Result<Value, GitFailure>> {
  const git = spawn("git", args, {
    cwd: folder,
    env: { ...env, ...OWN_ENV },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const ended = new Promise<number | null>((settle) => {
    git.once("error", () => settle(null));
    git.once("close", (code) => settle(code ?? 1));
  });
  const [value, said, status] = await Promise.all([read(git.stdout), text(git.stderr), ended]);
  if (status === 0) return accepted(value);
  const message = said.split("\n")[0]?.replace(/^(?:fatal|error): /, "") ?? "";
  return refused({ status, message: message || "git cannot be run" });
}

/** Paths that git has ended with NUL each. */
export async function readPaths(stdout: AsyncIterable<Buffer>): Promise<string[]> {
  return (await text(stdout)).split("\0").filter((path) => path !== "");
}

/** The root of the working tree that a folder is in; null where it is in none. */
export async function gitRoot(place: GitPlace): Promise<string | null> {
  // Not the whole path, which git gives without the symbolic links that led here.
  const { value: up } = await runGit(["rev-parse", "--show-cdup"], place, text);
  return up === null ? null : resolve(place.folder, up.trimEnd());
}
