#!/usr/bin/env node
import { version } from "../../package.json";
import { runProgram } from "./run-program.ts";

/** As of a program that the signal ends: 128 and 13 for SIGPIPE. */
const CLOSED_PIPE = 141;
/** Nothing was found out: what failed is this program. */
const FAILED = 2;
const argv = process.argv.slice(2);

// The log of a server is not what it is there for.
if (argv[0] !== "serve") {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // A reader such as `head` has seen enough.
    if (code === "EPIPE") process.exit(CLOSED_PIPE);
    process.stderr.write(`model-catalogue: standard output: ${message}\n`);
    process.exit(FAILED);
  });
  // The exit status still says how it went.
  process.stderr.on("error", () => undefined);
}

try {
  process.exitCode = await runProgram(
    argv,
    {
      stdout: process.stdout,
      stderr: process.stderr,
      // Opened when it is read, and not before.
      get stdin() {
        return process.stdin;
      },
      env: process.env,
      cwd: process.cwd(),
    },
    version,
  );
} catch (error) {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`model-catalogue: ${what}\n`);
  process.exitCode = FAILED;
}
