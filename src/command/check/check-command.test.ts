import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { refusal } from "../../../e2e/fake-api/faults.ts";
import {
  startUpstream,
  type Upstream,
  type UpstreamOptions,
} from "../../../e2e/fake-api/upstream.ts";
import { startTestServer } from "../../server/testing/start-test-server.ts";
import { runInTest } from "../testing/run-in-test.ts";
import type { CheckRecord } from "./formats/json-schema.ts";
import { createTemporaryFolder, type TemporaryFolder } from "./testing/temporary-folder.ts";
import { ALIASES, MODELS, NOW } from "./testing/models.ts";

const KEY = "sk-ant-sentinel-5b1d";

let folder: TemporaryFolder;
let api: Upstream;
let interfere: NonNullable<UpstreamOptions["interfere"]>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  interfere = () => null;
  folder = createTemporaryFolder();
  api = await startUpstream({
    models: MODELS,
    aliases: ALIASES,
    interfere: (request) => interfere(request),
  });
});
afterEach(async () => {
  vi.useRealTimers();
  folder.remove();
  await api.stop();
});

/** Runs `check` in the folder, with the key of the API in the environment. */
async function check(argv: readonly string[], inside = "", stdin = "") {
  const env = { ...folder.env, ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: api.origin };
  return runInTest(["check", ...argv], { env, cwd: `${folder.path}${inside}`, stdin });
}

/** `file:line:column level` of each finding. */
async function places(argv: readonly string[], inside = "") {
  const { stdout } = await check([...argv, "--format", "json"], inside);
  return (JSON.parse(stdout) as CheckRecord).findings.map(
    ({ file, line, column, level }) => `${file}:${line}:${column} ${level}`,
  );
}

/** The names that the API was asked for, without its list. */
const requestedNames = () =>
  api.asked.flatMap(({ path }) => /^\/v1\/models\/(.+)$/.exec(path)?.[1] ?? []);

const FILES = {
  ".gitignore": "ignored.py\n",
  "ignored.py": "claude-sonnet-4-5",
  "src/settings.py": 'MODEL = "claude-opus-4-8"\nOLD = "claude-sonnet-4-5"\n',
  "src/other.py": 'SAME = "claude-sonnet-4-5"  # claude-opus-4-5\n',
  "deploy/main.tf": 'model = "us.anthropic.claude-opus-4-1-20250805-v1:0"\n',
  "picture.png": Buffer.from("\u0089PNG\0claude-sonnet-4-5", "latin1"),
};

test("a clean repository is 0, and says what was checked", async () => {
  folder.write({ "a.py": 'M = "claude-opus-4-8"', "b.py": "" });
  expect(await check([])).toEqual({
    status: 0,
    stdout: "nothing found; 2 files, 1 name checked\n",
    stderr: "",
  });
});

test("findings are 1, in the order of the files, and each name is asked for once", async () => {
  folder.write(FILES);
  folder.commitAll();
  const { status, stdout, stderr } = await check([]);
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout.split("\n").map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
    "deploy/main.tf:1:10: warning: us.anthropic.claude-opus-4-1-20250805-v1:0,",
    "src/other.py:1:9: error: claude-sonnet-4-5,",
    "src/other.py:1:31: warning: claude-opus-4-5,",
    "src/settings.py:2:8: error: claude-sonnet-4-5,",
    "2 errors, 2",
    "",
  ]);
  expect(stdout).toContain(
    "2 errors, 2 warnings in 3 files; 4 files, 4 names checked; skipped: 1 binary file\n",
  );
  expect(requestedNames().toSorted()).toEqual([
    "claude-opus-4-1-20250805",
    "claude-opus-4-5",
    "claude-opus-4-8",
    "claude-sonnet-4-5",
  ]);
});

test("a PDF is no text, also where it has no NUL", async () => {
  folder.write({ "a.pdf": "%PDF-1.7 claude-sonnet-4-5" });
  expect((await check([])).stdout).toBe(
    "nothing found; 0 files, 0 names checked; skipped: 1 binary file\n",
  );
  const { status, stderr } = await check(["-"], "", "%PDF-1.7 claude-sonnet-4-5");
  expect([status, stderr]).toEqual([2, "model-catalogue check: standard input is not text\n"]);
});

test("notes alone are 0", async () => {
  folder.write({ "a.md": "claude\u2011opus\u20114\u20118" });
  const { status, stdout } = await check([]);
  expect([status, stdout]).toEqual([0, expect.stringContaining("1 note in 1 file")]);
});

test("only what retires within a time is found", async () => {
  folder.write({ "a.py": "claude-sonnet-4-5\nclaude-opus-4-5\n" });
  expect(await places(["--within", "30d"])).toEqual(["a.py:1:1 error"]);
  expect(await places(["--within", "2m"])).toEqual(["a.py:1:1 error", "a.py:2:1 warning"]);
});

test("files and folders can be named, and patterns and comments pass over some", async () => {
  folder.write({
    ...FILES,
    "src/generated/a.py": "claude-sonnet-4-5",
    "src/b.py": "claude-sonnet-4-5 # model-catalogue-ignore",
  });
  folder.commitAll();
  expect(await places(["ignored.py", "deploy"])).toEqual([
    "deploy/main.tf:1:10 warning",
    "ignored.py:1:1 error",
  ]);
  expect(
    await places(["--ignore", "generated/", "--ignore", "/deploy/*.tf", "--ignore", "other.*"]),
  ).toEqual(["src/settings.py:2:8 error"]);
  // A named file is passed over as well, as a hook names every file that changes.
  expect(await places(["deploy/main.tf", "--ignore", "*.tf"])).toEqual([]);
  const { stdout } = await check(["src/b.py"]);
  expect(stdout).toBe("nothing found; 1 file, 0 names checked; skipped: 1 name by comments\n");
});

test("called in a folder, text is relative to it and forges get paths from the root", async () => {
  folder.write(FILES);
  folder.commitAll();
  expect(await places(["settings.py", "../deploy"], "/src")).toEqual([
    "../deploy/main.tf:1:10 warning",
    "settings.py:2:8 error",
  ]);
  const { stdout, stderr } = await check(["--format", "github"], "/src");
  expect(stdout).toMatch(/^::error file=src\/other\.py,line=1,endLine=1,col=9,/);
  expect(stderr).toBe(
    "model-catalogue check: 2 errors, 1 warning in 2 files; 2 files, 3 names checked\n",
  );
  const sarif = await check(["--format", "sarif"], "/src");
  expect(sarif.stdout).toContain('"uri": "src/settings.py"');
});

test("only added lines are found, whatever stands around them", async () => {
  folder.write({ "a.py": "claude-sonnet-4-5\n", "b.py": "claude-sonnet-4-5\n" });
  folder.commitAll();
  folder.git("checkout", "--quiet", "-b", "feature");
  folder.write({ "a.py": "claude-sonnet-4-5\nclaude-opus-4-5\n", "new.py": "claude-opus-4-5\n" });
  expect(await places(["--changed", "main"])).toEqual(["a.py:2:1 warning", "new.py:1:1 warning"]);
  expect((await check(["--changed", "main", "b.py"])).status).toBe(0);
  const missing = await check(["--changed", "main", "c.py"]);
  expect([missing.status, missing.stderr]).toEqual([
    2,
    "model-catalogue check: c.py: no such file or folder\n",
  ]);
});

test("a file that has become a folder, and a submodule that is not checked out, are looked through once", async () => {
  folder.write({ a: "", "c.py": "claude-sonnet-4-5" });
  folder.commitAll();
  const commit = folder.git("rev-parse", "HEAD").trim();
  folder.git("update-index", "--add", "--cacheinfo", `160000,${commit},library`);
  rmSync(`${folder.path}/a`);
  folder.write({ "a/b.py": "claude-sonnet-4-5" });
  mkdirSync(`${folder.path}/library`);
  expect(await places([])).toEqual(["a/b.py:1:1 error", "c.py:1:1 error"]);
});

test("nested repositories are looked through, links out of the tree are not", async () => {
  folder.write({ "nested/a.py": "claude-sonnet-4-5", "b.py": "" });
  folder.git("init", "--quiet", "nested");
  folder.git("init", "--quiet");
  symlinkSync("/", `${folder.path}/root`);
  symlinkSync("nested/a.py", `${folder.path}/again.py`);
  expect(await places([])).toEqual(["nested/a.py:1:1 error"]);
});

test("standard input has a name", async () => {
  const { status, stdout } = await check(
    ["-", "--stdin-name", "main.diff"],
    "",
    "+claude-sonnet-4-5",
  );
  expect([status, stdout.split(" ").slice(0, 2).join(" ")]).toEqual([1, "main.diff:1:2: error:"]);
  const unnamed = await check(["-"], "", "claude-sonnet-4-5");
  expect(unnamed.stdout).toContain("<stdin>:1:1: error:");
  const binary = await check(["-"], "", "\0");
  expect([binary.status, binary.stderr]).toEqual([
    2,
    "model-catalogue check: standard input is not text\n",
  ]);
});

describe("an answer that is missing is never a pass", () => {
  test("an API that lists no models, for which every name would be unknown", async () => {
    folder.write({ "a.py": "claude-opus-4-8" });
    interfere = () => Response.json({ data: [], has_more: false, first_id: null, last_id: null });
    const { status, stdout, stderr } = await check([]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/: No models are listed, so every name would count as unknown\.\n$/);
  });

  test("an API that is down, also where there is no name to ask for", async () => {
    folder.write({ "a.py": "" });
    await api.stop();
    const { status, stdout, stderr } = await check([]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^model-catalogue check: no answer from the Models API at .+\n$/);
    api = await startUpstream({ models: MODELS });
  });

  test("one name of several that is not answered for", async () => {
    folder.write({ "a.py": "claude-sonnet-4-5 claude-opus-4-5 claude-opus-4-8" });
    interfere = (request) =>
      request.url.endsWith("/claude-opus-4-5") ? refusal(403, "permission_error") : null;
    const { status, stdout } = await check(["--format", "sarif"]);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("a key that is refused, or none", async () => {
    folder.write({ "a.py": "claude-sonnet-4-5" });
    interfere = () => refusal(401, "authentication_error");
    expect((await check([])).status).toBe(2);
    const { status, stderr } = await runInTest(["check"], { cwd: folder.path, env: folder.env });
    expect([status, stderr]).toEqual([2, expect.stringContaining("set ANTHROPIC_API_KEY")]);
  });

  test("a repository that git does not list, as what it has may be ignored", async () => {
    folder.write({ ".gitignore": "*.log", "a.py": "" });
    folder.git("init", "--quiet");
    folder.write({ ".git/index": "damaged" });
    const { status, stdout, stderr } = await check([]);
    expect([status, stdout]).toEqual([2, "nothing found; 2 files, 0 names checked\n"]);
    expect(stderr).toMatch(/^model-catalogue check: .+: git does not list this folder: .+\n$/);
  });

  test("a file that cannot be read", async () => {
    folder.write({ "a.py": "claude-opus-4-8" });
    const { status, stdout, stderr } = await check(["a.py", "/proc/self/mem"]);
    expect([status, stdout]).toEqual([2, expect.stringContaining("nothing found")]);
    expect(stderr).toContain("model-catalogue check: ");
  });
});

test("the embedded catalogue answers where it is told to, and its age is said", async () => {
  folder.write({ "a.py": 'A = "claude-sonnet-4-5"\nmodel = "claude-opus-9"\n' });
  const argv = ["check", "--offline"];
  const { status, stdout, stderr } = await runInTest(argv, { cwd: folder.path, env: folder.env });
  expect(status).toBe(1);
  expect(stdout).toContain("a.py:1:6: error: claude-sonnet-4-5, an alias of");
  // It may be older than the model.
  expect(stdout).toContain("a.py:2:10: note: claude-opus-9 is not the name of any model");
  expect(stderr).toContain("embedded catalogue of 27 Nov 2026, 1 day old");
  expect(api.asked).toEqual([]);
});

test("a running catalogue answers, with its access token", async () => {
  folder.write({ "a.py": "claude-sonnet-4-5" });
  const server = await startTestServer({
    ANTHROPIC_API_KEY: KEY,
    ANTHROPIC_BASE_URL: api.origin,
    ACCESS_TOKEN: "a-long-access-token",
  });
  const run = async (token: string) =>
    runInTest(["check", "--server", server.origin, "--format", "json"], {
      cwd: folder.path,
      env: { ...folder.env, ACCESS_TOKEN: token },
    });
  const { status, stdout } = await run("a-long-access-token");
  expect([status, (JSON.parse(stdout) as CheckRecord).source]).toEqual([
    1,
    { kind: "server", url: server.origin },
  ]);
  expect((await run("another-access-token")).status).toBe(2);
  await server.stop();
});

test.each([
  [["--format", "xml"], "--format xml is not one of text, json, sarif, github, markdown"],
  [["--within", "soon"], "--within soon is not a time such as 60d, 8w or 2m (days, weeks, months)"],
  [["--within="], "option '--within' needs a value"],
  [["--ignore", "a", "--ignore", ""], "option '--ignore' needs a value"],
])("%j is refused before anyone is asked", async (argv, sentence) => {
  const { status, stdout, stderr } = await check(argv);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe(`model-catalogue check: ${sentence}\nTry 'model-catalogue check --help'.\n`);
  expect(api.asked).toEqual([]);
});
