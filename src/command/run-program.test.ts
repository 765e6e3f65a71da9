import { describe, expect, test } from "vitest";
import { COMMANDS } from "./commands.ts";
import { runInTest } from "./testing/run-in-test.ts";

const NAMES = Object.keys(COMMANDS);

test.each(["--version", "-V"])("%s says the version and nothing else", async (option) => {
  expect(await runInTest([option])).toEqual({ status: 0, stdout: "1.2.3\n", stderr: "" });
});

test.each([[["--help"]], [["-h"]], [["help"]]])(
  "%j lists every command in a line",
  async (argv) => {
    const { status, stdout, stderr } = await runInTest(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
  },
);

test("without a command the help is on standard error, and the status says so", async () => {
  const help = await runInTest(["--help"]);
  expect(await runInTest([])).toEqual({ status: 2, stdout: "", stderr: help.stdout });
});

describe.each(NAMES)("%s", (name) => {
  test("has its own name, and is listed under it", async () => {
    expect((await COMMANDS[name]?.())?.name).toBe(name);
  });

  test.each([
    ["--help", [name, "--help"]],
    ["-h behind other options", [name, "-h", "whatever"]],
    ["help before it", ["help", name]],
  ])("explains itself and every option: %s", async (_what, argv) => {
    const { status, stdout, stderr } = await runInTest(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.startsWith(`Usage: model-catalogue ${name}`)).toBe(true);
    const options = (await COMMANDS[name]?.())?.options ?? {};
    for (const [option, { short }] of Object.entries(options)) {
      expect(stdout).toContain(short === undefined ? `--${option}` : `-${short}, --${option}`);
    }
    // No line is longer than a terminal is wide.
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

test.each([
  [["resolv"], "unknown command 'resolv'. Did you mean 'resolve'?", "--help"],
  [["frobnicate"], "unknown command 'frobnicate'", "--help"],
  [["constructor"], "unknown command 'constructor'", "--help"],
  [["help", "lst"], "unknown command 'lst'. Did you mean 'list'?", "--help"],
  [["--verison"], "unknown option '--verison'. Did you mean '--version'?", "--help"],
  [["-x"], "unknown option '-x'", "--help"],
])("%j is refused with what was meant", async (argv, sentence, help) => {
  expect(await runInTest(argv)).toEqual({
    status: 2,
    stdout: "",
    stderr: `model-catalogue: ${sentence}\nTry 'model-catalogue ${help}'.\n`,
  });
});

test.each([
  ["resolve --sever=x a", "unknown option '--sever'. Did you mean '--server'?"],
  ["resolve --frobnicate a", "unknown option '--frobnicate'"],
  ["resolve -x a", "unknown option '-x'"],
  ["resolve a --server", "option '--server' needs a value"],
  ["resolve --server --json a", "option '--server' needs a value"],
  ["resolve --json=3 a", "option '--json' takes no value"],
  ["list -r=x", "unknown option '-='"],
  ["resolve", "no name is given"],
  ["list more", "unexpected 'more'"],
  ["serve more", "unexpected 'more'"],
])("%s is refused in one line", async (line, sentence) => {
  const argv = line.split(" ");
  expect(await runInTest(argv, { env: { ANTHROPIC_API_KEY: "sk-ant-test-key" } })).toEqual({
    status: 2,
    stdout: "",
    stderr: `model-catalogue ${argv[0]}: ${sentence}\nTry 'model-catalogue ${argv[0]} --help'.\n`,
  });
});

test("an argument that moves a terminal's cursor is written out", async () => {
  const { stderr } = await runInTest(["\u001b[2Jlist"]);
  expect(stderr).not.toContain("\u001b");
  expect(stderr).toContain("⟨U+001B⟩[2Jlist");
});
