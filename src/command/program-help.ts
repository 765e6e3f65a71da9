import type { Command } from "./command.ts";

/** What `--help` prints: the commands, and what is true of all of them. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: model-catalogue COMMAND [OPTION]...

The models of the Claude API, as it reports them now.

Commands:
${lines.join("\n")}

Options:
  -h, --help     show this help; with a command, its own
  -V, --version  show the version

Exit status: 0 all is well; 1 something was found or is unknown; 2 the command
line was wrong, or there was no answer. NO_COLOR turns colours off, FORCE_COLOR
turns them on in a pipe too.
`;
}
