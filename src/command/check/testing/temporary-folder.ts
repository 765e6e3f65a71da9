import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder of a test's own, and git in it. */
export interface TemporaryFolder {
  readonly path: string;
  /** What git is run with: no configuration but the repository's. */
  readonly env: Readonly<Record<string, string>>;
  readonly write: (files: Readonly<Record<string, string | Buffer>>) => void;
  readonly git: (...args: readonly string[]) => string;
  /** Commits all that is there, in a repository that is made if there is none. */
  readonly commitAll: () => void;
  readonly remove: () => void;
}

/** Makes an empty folder, which is no repository yet. */
export function createTemporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "model-catalogue-")));
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: path,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    // The temporary folder may itself be in a repository.
    GIT_CEILING_DIRECTORIES: dirname(path),
  };
  const git = (...args: readonly string[]) => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    return execFileSync("git", [...identity, ...args], { cwd: path, env, encoding: "utf8" });
  };
  return {
    path,
    env,
    git,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    commitAll() {
      if (!existsSync(join(path, ".git"))) git("init", "--quiet", "--initial-branch=main");
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", "all");
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
