import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "playwright/test";
import { runInShell } from "../../support/run-in-shell.ts";

const PROGRAM = resolve("dist/command/main.js");
/** Enough for more than one thread. */
const FILES = 3200;
/** Every so many files there is a name. */
const EVERY = 7;

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "model-catalogue-"));
  for (let at = 0; at < FILES; at += 1) {
    const inside = join(folder, `src-${at % 20}`);
    if (at < 20) mkdirSync(inside);
    const line = at % EVERY === 0 ? 'MODEL = "claude-2.1"\n' : "MODEL = None\n";
    writeFileSync(join(inside, `${String(at).padStart(4, "0")}.py`), `# ${at}\n${line}`);
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("many files are shared by threads, and each is checked once", async () => {
  expect(existsSync("dist/command/sift-worker.js")).toBe(true);
  const { status, stdout } = await runInShell(
    `node '${PROGRAM}' check --offline --format json`,
    folder,
  );
  const { summary, findings } = JSON.parse(stdout) as {
    summary: object;
    findings: readonly { file: string; line: number; column: number }[];
  };
  const expected = Array.from({ length: Math.ceil(FILES / EVERY) }, (_, index) => {
    const at = index * EVERY;
    return `src-${at % 20}/${String(at).padStart(4, "0")}.py:2:10`;
  });
  expect(status).toBe(1);
  expect(summary).toMatchObject({ files: FILES, names: 1, errors: expected.length });
  expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
    expected.toSorted(),
  );
});

test("the summary is the last line, and a pipe that closes early is none of its faults", async () => {
  const run = await runInShell(`node '${PROGRAM}' check --offline src-0 | tail -n 1`, folder);
  expect(run.stdout).toBe("23 errors in 23 files; 160 files, 1 name checked\n");
  const head = await runInShell(`node '${PROGRAM}' check --offline | head -n 1`, folder);
  expect(head.stdout).toMatch(/^src-0\/0000\.py:2:10: error: claude-2\.1 was retired on /);
  expect(head.stderr).not.toContain("Error");
});
