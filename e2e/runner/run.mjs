// Runs a TypeScript file with its imports on Node 20, which cannot strip types:
// node e2e/runner/run.mjs <file.ts> [arguments for the file]
import { resolve } from "node:path";
import { runnerImport } from "vite";

const file = process.argv[2];
if (file === undefined) throw new Error("usage: node e2e/runner/run.mjs <file.ts>");
await runnerImport(resolve(file), { logLevel: "error" });
