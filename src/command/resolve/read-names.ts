import { readAtMost } from "../../server/http/read-at-most.ts";
import type { Terminal } from "../command.ts";

/** The names that are given, with those of standard input, one a line, in place of a `-`. */
export async function readNames(
  positionals: readonly string[],
  stdin: Terminal["stdin"],
): Promise<readonly string[]> {
  const piped = positionals.includes("-") ? await linesOf(stdin) : [];
  return positionals
    .flatMap((name) => (name === "-" ? piped : [name]))
    .filter((name) => name.trim() !== "");
}

async function linesOf(stdin: Terminal["stdin"]): Promise<readonly string[]> {
  const bytes = await readAtMost(stdin, Number.POSITIVE_INFINITY);
  return bytes?.toString("utf8").split(/\r\n|[\r\n]/) ?? [];
}
