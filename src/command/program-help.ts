import type { Command } from "./command.ts";

/** What `--help` prints: the commands, and what is true of all of them. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: model-catalogue COMMAND [OPTION]...

The models of the Claude API, as it tells them now.

Commands:
${lines.join("\n")}

Options:
  -h, --help     this text; with a command, that of the command
  -V, --version  the version

Exit status: 0 all is well; 1 something was found, or is not known; 2 it was
called wrongly, or nobody could be asked. NO_COLOR takes the colours away,
FORCE_COLOR has them in a pipe too.
`;
}
