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
