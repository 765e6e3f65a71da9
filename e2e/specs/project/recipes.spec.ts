import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { expect, test } from "playwright/test";
import type { ModelInfo } from "../../../src/shared/contract/model-info.ts";
import published from "../../../src/server/source/snapshot/models-snapshot.json" with { type: "json" };
import { startUpstream, type Upstream } from "../../fake-api/upstream.ts";
import { runInShell } from "../../support/run-in-shell.ts";

const ACTION = ".github/actions/check";
const action = readFileSync(`${ACTION}/action.yml`, "utf8");
const hooks = readFileSync(".pre-commit-hooks.yaml", "utf8");

let folder = "";
let api: Upstream;

test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "model-catalogue-"));
  mkdirSync(join(folder, "some code"));
  writeFileSync(join(folder, "old.py"), 'MODEL = "claude-3-haiku-20240307"\n');
  writeFileSync(join(folder, "some code", "new.py"), 'MODEL = "claude-opus-5-5"\n');
  // What npm makes of the `bin` of an installed package.
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const program = `exec node '${resolve("dist/command/main.js")}' "$@"\n`;
  writeFileSync(join(bin, "model-catalogue"), `#!/bin/sh\n${program}`, { mode: 0o755 });
  api = await startUpstream({
    models: published.entries.map(({ model }): ModelInfo => ({ ...model, type: "model" })),
  });
});
test.afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

const withKey = () => ({
  ANTHROPIC_API_KEY: "sk-ant-of-the-tests",
  ANTHROPIC_BASE_URL: api.origin,
});

test.describe("the hook of pre-commit", () => {
  const valueOf = (key: string) => new RegExp(`^[- ] ${key}: (.*)$`, "m").exec(hooks)?.[1] ?? "";
  /** Runs it as pre-commit does: the entry and behind it the names of the files that are committed. */
  const run = (line: string, environment = {}) =>
    runInShell(`${valueOf("entry")} ${line}`, folder, {
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
      ...environment,
    });

  test("is installed by npm from the repository, once for all files", () => {
    expect(valueOf("id")).toBe("model-catalogue");
    expect(valueOf("language")).toBe("node");
    expect(valueOf("require_serial")).toBe("true");
  });

  test("fails for a file with a retired model, and for no other", async () => {
    const found = await run("old.py 'some code/new.py'", withKey());
    expect(found).toMatchObject({ status: 1, stderr: "" });
    expect(found.stdout).toContain("old.py:1:10: error: claude-3-haiku-20240307");
    expect(found.stdout).not.toContain("new.py");
    expect((await run("'some code/new.py'", withKey())).status).toBe(0);
  });

  test("takes arguments before the files, and does not pass where nobody can be asked", async () => {
    expect((await run("--offline old.py")).status).toBe(1);
    expect((await run("old.py")).status).toBe(2);
  });
});

test.describe("the action", () => {
  /** The inputs by name, with their defaults, and the variable that each is passed in. */
  const defaults = new Map(
    [...action.matchAll(/^ {2}([a-z]+):\n {4}description: [^]*?\n {4}default: "?(.*?)"?$/gm)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
  const variables = [...action.matchAll(/^ {8}(CHECK_[A-Z]+): \$\{\{ inputs\.([a-z]+) \}\}$/gm)];
  const command = /^ {6}run: '(.*)'$/m.exec(action)?.[1] ?? "";

  /** Runs its step as a runner does. */
  const run = async (inputs: Readonly<Record<string, string>>, environment = {}) => {
    const temp = mkdtempSync(join(folder, "runner-"));
    const [output, summary] = [join(temp, "output"), join(temp, "summary")];
    for (const file of [output, summary]) writeFileSync(file, "");
    const ran = await runInShell(`exec bash -c '${command}'`, folder, {
      GITHUB_ACTION_PATH: resolve(ACTION),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temp,
      ...Object.fromEntries(
        variables.map(([, variable = "", input = ""]) => [
          variable,
          inputs[input] ?? defaults.get(input) ?? "",
        ]),
      ),
      ...environment,
    });
    const read = (file: string) => readFileSync(file, "utf8");
    return { ...ran, temp, output: read(output), summary: read(summary) };
  };

  test("uses other actions by their commit, as CI does, and passes every input", () => {
    const ci = readFileSync(".github/workflows/ci.yml", "utf8");
    const used = [...action.matchAll(/uses: (\S+)/g)].map(([, name = ""]) => name);
    expect(used).toHaveLength(1);
    for (const name of used) {
      expect(name).toMatch(/@[0-9a-f]{40}$/);
      expect(ci).toContain(name);
    }
    expect(variables.map(([, , input]) => input)).toEqual([...defaults.keys()]);
    // Text of a caller is never a part of a script.
    expect(command).not.toContain("${{");
  });

  test("annotates what it finds", async () => {
    const { status, stdout, stderr } = await run({}, withKey());
    expect(status).toBe(1);
    expect(stderr).toMatch(/^model-catalogue check: 1 error in 1 file; .*\n$/);
    expect(stdout).toMatch(/^::error file=old\.py,line=1,.*\bcol=10,/m);
  });

  test("checks the paths that it is given, a line each", async () => {
    const { status } = await run({ paths: "some code/new.py\n\nsome code\n" }, withKey());
    expect(status).toBe(0);
  });

  test("writes SARIF into a file that it names, and a summary in Markdown", async () => {
    const sarif = await run({ format: "sarif" }, withKey());
    const file = /^sarif-file=(.*)$/m.exec(sarif.output)?.[1] ?? "";
    expect(sarif.status).toBe(1);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: "2.1.0" });
    const markdown = await run({ format: "markdown" }, withKey());
    expect(markdown).toMatchObject({ status: 1, stdout: "", stderr: "" });
    expect(markdown.summary).toContain("claude-3-haiku-20240307");
  });

  test("passes over what retires later than it is asked for", async () => {
    writeFileSync(join(folder, "later.txt"), "model: claude-opus-4-5-20251101\n");
    const later = { paths: "later.txt" };
    expect((await run(later, withKey())).status).toBe(1);
    expect((await run({ ...later, within: "1d" }, withKey())).status).toBe(0);
  });

  test("does not pass where nobody can be asked, and says how old is what it is told to trust", async () => {
    expect(await run({})).toMatchObject({ status: 2, stdout: "" });
    expect(await run({ server: "http://127.0.0.1:1" })).toMatchObject({ status: 2, stdout: "" });
    const { status, stderr } = await run({ offline: "true" });
    expect(status).toBe(1);
    expect(stderr).toContain("the embedded catalogue of 27 Nov 2026");
  });

  test("runs a program that was packed", async () => {
    const [tarball, packed] = [join(folder, "program.tgz"), join(folder, "packed")];
    cpSync("dist/command", join(packed, "package/dist/command"), { recursive: true });
    cpSync("package.json", join(packed, "package/package.json"));
    execFileSync("tar", ["-czf", tarball, "-C", packed, "package"]);
    const { status, temp } = await run({ tarball, paths: "some code" }, withKey());
    expect(status).toBe(0);
    expect(readdirSync(temp).some((name) => name.startsWith("model-catalogue-"))).toBe(true);
  });
});
