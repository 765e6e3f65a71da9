import type { Terminal } from "../command.ts";
import { runProgram } from "../run-program.ts";

/** What a test may choose besides the arguments. */
interface Surroundings {
  readonly env?: Terminal["env"];
  readonly stdin?: string;
  readonly cwd?: string;
  /** Whether both outputs are a terminal, of this width. */
  readonly columns?: number;
}

/** What came of it. */
export interface ProgramRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in the process of the test, with an environment that is empty unless given. */
export async function runInTest(
  argv: readonly string[],
  { env = {}, stdin = "", cwd = process.cwd(), columns }: Surroundings = {},
): Promise<ProgramRun> {
  const written = { stdout: "", stderr: "" };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
      return true;
    },
    ...(columns !== undefined && { isTTY: true, columns }),
  });
  const terminal: Terminal = {
    stdout: output("stdout"),
    stderr: output("stderr"),
    stdin: (async function* read() {
      yield Buffer.from(stdin);
    })(),
    env,
    cwd,
  };
  const status = await runProgram(argv, terminal, "1.2.3");
  return { status, ...written };
}
