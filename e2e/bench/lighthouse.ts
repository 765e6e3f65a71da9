import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM_FLAGS, provideChromium } from "../runner/chromium.ts";
import { startServer } from "../support/start-server.ts";

/** No dependency of the project: it brings a hundred packages, and only this asks for it. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
/** A phone on a slow network, which Lighthouse imitates unless told otherwise, and a desktop. */
const DEVICES = [
  { name: "mobile", flags: [] },
  { name: "desktop", flags: ["--preset=desktop"] },
] as const;
const TIMEOUT_MS = 240_000;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

/**
 * What Lighthouse says of the built page, a line for each device: its scores of 100, or why there are none. It is installed
 * into a temporary folder, and audits in the browser of the other measurements.
 */
export async function scoreByLighthouse(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "model-catalogue-lighthouse-"));
  const server = await startServer({});
  const scoreOn = (flags: readonly string[]) => {
    const audit = run(process.execPath, [
      join(folder, "node_modules/lighthouse/cli/index.js"),
      server.origin,
      "--output=json",
      "--quiet",
      `--only-categories=${CATEGORIES.join()}`,
      `--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(" ")}`,
      ...flags,
    ]);
    if (audit.status !== 0) return `could not audit the page: ${lastLine(audit)}`;
    const { categories } = JSON.parse(audit.stdout) as Report;
    return CATEGORIES.map(
      (name) => `${name} ${Math.round((categories[name]?.score ?? Number.NaN) * 100)}`,
    ).join(", ");
  };
  try {
    const install = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", LIGHTHOUSE];
    const installed = run("npm", install);
    if (installed.status !== 0)
      return `${LIGHTHOUSE} could not be installed: ${lastLine(installed)}`;
    return DEVICES.map(({ name, flags }) => `${LIGHTHOUSE}, ${name}: ${scoreOn(flags)}`).join("\n");
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, arguments_: readonly string[]) {
  return spawnSync(program, arguments_, {
    encoding: "utf8",
    env: { ...process.env, CHROME_PATH: provideChromium() },
    timeout: TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
}

function lastLine({ stderr, error }: ReturnType<typeof run>): string {
  return error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
}
