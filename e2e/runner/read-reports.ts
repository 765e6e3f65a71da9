import { readFileSync } from "node:fs";
import * as v from "valibot";
import type { Exit, StepResult } from "./run-step.ts";

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

const PlaywrightReport = v.object({
  errors: v.array(v.unknown()),
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
});

/** Counts Vitest's JSON report: a file that did not load is a failure, and so is a test not run. */
export function countVitest(path: string, exit: Exit): StepResult {
  return countReport(exit, () => {
    const report = v.parse(VitestReport, readReport(path));
    const unloaded = report.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed:
        report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length,
    };
  });
}

/**
 * Counts Playwright's JSON report: errors outside of tests are failures, and so are tests not run. One
 * that passed on its second attempt has passed, but is reported as flaky.
 */
export function countPlaywright(path: string, exit: Exit): StepResult {
  return countReport(exit, () => {
    const { errors, stats } = v.parse(PlaywrightReport, readReport(path));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + stats.skipped + errors.length,
      ...(stats.flaky > 0 && { remark: `${stats.flaky} passed only at the second try` }),
    };
  });
}

/** A runner that died, wrote no report, ran no test or disagrees with its report has failed. */
function countReport(exit: Exit, read: () => StepResult): StepResult {
  let counts: StepResult;
  try {
    counts = read();
  } catch {
    return { passed: 0, failed: 1 };
  }
  const ranNothing = counts.passed + counts.failed === 0;
  const isSilentFailure = counts.failed === 0 && (ranNothing || exit.code !== 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

function readReport(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
