import type { Command, Terminal } from "./command.ts";
import { COMMANDS } from "./commands.ts";

const OWN_OPTIONS = ["--help", "-h", "--version", "-V"];

/**
 * Runs the program with the arguments behind its name.
 *
 * @returns the exit status: 0 when all is well, 1 when something was found or is not known, 2 when the
 * program was called wrongly or could not find out
 */
export async function runProgram(
  [first, ...rest]: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> {
  if (first === "--version" || first === "-V") {
    terminal.stdout.write(`${version}\n`);
    return 0;
  }
  const isHelp = first === "help" && rest[0] !== undefined;
  const name = isHelp ? rest[0] : first;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const { programHelp } = await import("./program-help.ts");
    const text = programHelp(await Promise.all(Object.values(COMMANDS).map((load) => load())));
    // Without a command nothing was asked, so the help is a refusal.
    (name === undefined ? terminal.stderr : terminal.stdout).write(text);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) return refuseName(name, terminal);
  const command = await load();
  return isHelp ? showHelp(command, terminal) : runCommand(command, rest, terminal);
}

async function runCommand(
  command: Command,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { parseOptions } = await import("./parse-options.ts");
  const { value, refusal } = parseOptions(command.options, argv);
  if (refusal !== null) {
    const { refuseUsage } = await import("./terminal/refuse.ts");
    return refuseUsage(terminal, command.name, refusal);
  }
  if (value.values["help"] === true) return showHelp(command, terminal);
  return command.run(value, terminal);
}

function showHelp({ help }: Command, { stdout }: Terminal): number {
  stdout.write(`${help.trimEnd()}\n`);
  return 0;
}

async function refuseName(name: string, terminal: Terminal): Promise<number> {
  const [{ refuseUsage }, { suggestion }] = await Promise.all([
    import("./terminal/refuse.ts"),
    import("./suggestion.ts"),
  ]);
  const isOption = name.startsWith("-");
  const known = isOption ? OWN_OPTIONS : Object.keys(COMMANDS);
  const what = isOption ? "unknown option" : "unknown command";
  return refuseUsage(terminal, null, `${what} '${name}'${suggestion(name, known)}`);
}
