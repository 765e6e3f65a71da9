import { rmSync } from "node:fs";
import { scripts } from "../../package.json";
import { provideChromium } from "./chromium.ts";
import { provideFirefox } from "./firefox.ts";
import { countPlaywright, countVitest } from "./read-reports.ts";
import { runStep, type StepResult } from "./run-step.ts";

const UNIT_REPORT = "test-results/unit.json";
const E2E_REPORT = "test-results/e2e.json";
// A report of an earlier run must never be counted for a runner that died.
for (const path of [UNIT_REPORT, E2E_REPORT]) rmSync(path, { force: true });

const [checks, built] = await Promise.all([runChecks(), runUnitAndBuild()]);
const results = [...checks, ...built.results];
if (built.isBuilt) results.push(await runEndToEnd());
else {
  process.stdout.write("e2e      not run: there is no build to test\n");
  results.push({ passed: 0, failed: 1 });
}

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The cheap steps, one after the other, beside the unit tests and the build: two cores, two lanes. */
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

async function runUnitAndBuild(): Promise<{ results: StepResult[]; isBuilt: boolean }> {
  const build = await runStep({ name: "build", command: ["vite", "build"] });
  const unit = await runStep({
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
  return { results: [unit, build], isBuilt: build.failed === 0 };
}

async function runEndToEnd(): Promise<StepResult> {
  try {
    const executable = provideChromium();
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
