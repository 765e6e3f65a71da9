#!/usr/bin/env node
import { version } from "../../package.json";
import { runProgram } from "./run-program.ts";

/** As a program that the signal ends: 128 and 13 for SIGPIPE. */
const CLOSED_PIPE = 141;
const argv = process.argv.slice(2);

// A reader such as `head` has seen enough. The log of a server is not what it is there for.
if (argv[0] !== "serve") {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(CLOSED_PIPE);
  });
}

const { stdout, stderr, stdin, env } = process;
const status = await runProgram(
  argv,
  { stdout, stderr, stdin, env, cwd: process.cwd() },
  { version },
);
process.exitCode = status;
