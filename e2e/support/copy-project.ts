import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PARTS = ["src", "public", "index.html", "package.json", "tsconfig.json", "vite.config.ts"];

/** Copies what is built and type-checked to a temporary folder, for tests that break or build it. */
export function copyProject(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "model-catalogue-"));
  for (const part of PARTS) {
    cpSync(resolve(part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith(".tsbuildinfo"),
    });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "dir");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Builds a copy of the project.
 *
 * @throws Error with what the build wrote, when it fails
 */
export function buildProject(folder: string, environment: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = spawnSync(join(folder, "node_modules/.bin/vite"), ["build"], {
    cwd: folder,
    // Vite has set NODE_ENV for this process by running it, and a build would obey.
    env: { ...process.env, NODE_ENV: undefined, ...environment },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}
