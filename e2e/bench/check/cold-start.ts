import { spawn } from "node:child_process";
import { once } from "node:events";
import { median } from "../median.ts";
import { runMeasured } from "./run-measured.ts";

const PROGRAM = "dist/command/main.js";
const ROUNDS = 21;
const SERVE_ROUNDS = 9;

/** Rows for a table: how long the program takes to begin, beside Node itself and the server of before. */
export async function measureColdStart(): Promise<readonly string[][]> {
  const [version, node]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    node.push((await runMeasured([process.execPath, "-e", "0"], ".")).ms);
    version.push((await runMeasured([process.execPath, PROGRAM, "--version"], ".")).ms);
  }
  const [served, main]: [number[], number[]] = [[], []];
  for (let round = 0; round < SERVE_ROUNDS; round += 1) {
    main.push(await firstAnswer(["dist/server/main.js"]));
    served.push(await firstAnswer([PROGRAM, "serve"]));
  }
  return [
    ["start", "ours", "reference", "ratio", "goal"],
    row("--version, and node -e 0", version, node, 1.3),
    row("serve until the first answer, and dist/server/main.js", served, main, null),
  ];
}

function row(
  what: string,
  ours: readonly number[],
  reference: readonly number[],
  goal: number | null,
): string[] {
  // What else the machine does disturbs both of a round alike.
  const ratio = median(ours.map((ms, at) => ms / (reference[at] ?? ms)));
  const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms`;
  return [what, ms(ours), ms(reference), ratio.toFixed(2), goal === null ? "" : `≤ ${goal}`];
}

/** From the start of the process to the last byte of the list, in milliseconds. */
async function firstAnswer(argv: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, argv, {
    env: { PATH: process.env["PATH"], PORT: "0" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(child, "exit");
  try {
    let text = "";
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      text += chunk.toString();
      const origin = /http:\/\/\S+/.exec(text)?.[0];
      if (origin === undefined) continue;
      await (await fetch(`${origin}/v1/models`)).text();
      return performance.now() - startedAt;
    }
    throw new Error("the server did not start");
  } finally {
    child.kill("SIGKILL");
    await exited;
  }
}
