import type { ParseArgsConfig } from "node:util";

/** What a command reads and writes: the process's own, or a test's. */
export interface Terminal {
  readonly stdout: {
    write(text: string): boolean;
    readonly isTTY?: boolean;
    /** The width of a terminal, in characters. */
    readonly columns?: number;
  };
  readonly stderr: { write(text: string): boolean; readonly isTTY?: boolean };
  readonly stdin: AsyncIterable<Buffer>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** What a command line has chosen, by the names of its options, as Node's `parseArgs` reads it. */
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** One command of the program: `options` are those of Node's parseArgs; `run` gives the exit status. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** As `--help` prints it, options included. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(args: { values: OptionValues; positionals: string[] }, terminal: Terminal): Promise<number>;
}
