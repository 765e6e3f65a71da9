import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./read-reports.ts";

const folder = mkdtempSync(join(tmpdir(), "model-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NOTHING = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const LOADED = { status: "passed", assertionResults: [{}] };
const UNLOADED = { status: "failed", assertionResults: [] };

function write(report: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, typeof report === "string" ? report : JSON.stringify(report));
  return path;
}

const exit = (code: number | null) => ({ code, output: "" });

test("Vitest's tests are counted, and what did not run has failed", () => {
  const ran = { ...NOTHING, numPassedTests: 5, testResults: [LOADED] };
  const count = (report: unknown, code: number | null) => countVitest(write(report), exit(code));
  expect(count(ran, 0)).toEqual({ passed: 5, failed: 0 });
  expect(count({ ...ran, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  expect(count({ ...ran, numPendingTests: 1, numTodoTests: 1 }, 0).failed).toBe(2);
  expect(count({ ...ran, testResults: [LOADED, UNLOADED] }, 1).failed).toBe(1);
  expect(count(ran, 1)).toEqual({ passed: 5, failed: 1 });
  expect(count(ran, null).failed).toBe(1);
  expect(count({ ...NOTHING, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  expect(count("{", 0)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(join(folder, "none.json"), exit(0))).toEqual({
    passed: 0,
    failed: 1,
  });
});

test("Playwright's tests are counted, and so are errors outside of tests", () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  const count = (report: unknown, code: number) => countPlaywright(write(report), exit(code));
  expect(count({ errors: [], stats }, 0)).toEqual({ passed: 3, failed: 0 });
  expect(count({ errors: [{}], stats }, 1)).toEqual({ passed: 3, failed: 1 });
  const uneven = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
  expect(count({ errors: [], stats: uneven }, 1)).toMatchObject({ passed: 4, failed: 2 });
  const remark = "2 passed only at the second try";
  expect(count({ errors: [], stats: { ...stats, flaky: 2 } }, 0)).toEqual({
    passed: 5,
    failed: 0,
    remark,
  });
  expect(count({ errors: [], stats: { ...stats, expected: 0 } }, 0).failed).toBe(1);
});
