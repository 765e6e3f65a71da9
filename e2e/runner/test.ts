import { rmSync } from "node:fs";
import { scripts } from "../../package.json";
import { provideHeadlessChromium } from "./chromium.ts";
import { provideFirefox } from "./firefox.ts";
import { countPlaywright, countVitest } from "./read-reports.ts";
import { runStep, type StepResult } from "./run-step.ts";

const UNIT_REPORT = "test-results/unit.json";
const E2E_REPORT = "test-results/e2e.json";
// A report of an earlier run must never be counted for a runner that died.
for (const path of [UNIT_REPORT, E2E_REPORT]) rmSync(path, { force: true });

const checks = runChecks();
const build = await runStep({ name: "build", command: ["vite", "build"] });
// Most of a test is waiting, so that the two kinds together take hardly longer than one.
const results = (
  await Promise.all([checks, runUnit(), build.failed === 0 ? runEndToEnd() : withoutBuild()])
).flat();
results.push(build);

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The cheap steps, one after the other, beside everything else. */
async function runChecks(): Promise<StepResult[]> {
  return [
    await runStep({ name: "types", command: commandOf("typecheck") }),
    await runStep({ name: "lint", command: commandOf("lint") }),
    await runStep({ name: "format", command: commandOf("format:check") }),
    await runStep({ name: "unused", command: commandOf("unused") }),
  ];
}

/** What a script of `package.json` runs, so that one on a desk and one in here are the same. */
function commandOf(script: keyof typeof scripts): [string, ...string[]] {
  const [program = "", ...programArguments] = scripts[script].split(" ");
  return [program, ...programArguments];
}

function runUnit(): Promise<StepResult> {
  return runStep({
    name: "unit",
    command: [
      "vitest",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    count: (exit) => countVitest(UNIT_REPORT, exit),
  });
}

function withoutBuild(): StepResult {
  process.stdout.write("e2e      not run: there is no build to test\n");
  return { passed: 0, failed: 1 };
}

async function runEndToEnd(): Promise<StepResult> {
  try {
    const executable = provideHeadlessChromium();
    if (provideFirefox() === null) {
      process.stdout.write(
        "firefox  skipped: there is none, and none could be installed; its tests are those of main-jobs.spec.ts\n",
      );
    }
    return await runStep({
      name: "e2e",
      command: ["playwright", "test", "-c", "e2e"],
      environment: { E2E_CHROMIUM: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
      count: (exit) => countPlaywright(E2E_REPORT, exit),
    });
  } catch (error) {
    process.stdout.write(`e2e      FAILED: ${String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}
