import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** An answer within this time or the next way is tried: a download behind a closed door hangs. */
const INSTALL_TIMEOUT_MS = 180_000;

/**
 * The path that an environment variable chooses; null where it is not set.
 *
 * @throws Error when it names a file that does not exist
 */
export function chosenProgram(variable: string): string | null {
  const chosen = process.env[variable] ?? "";
  if (chosen === "") return null;
  if (!existsSync(chosen)) throw new Error(`${variable}: there is no file ${chosen}`);
  return chosen;
}

/** The first of these programs that is on the path; null for none. */
export function programOnPath(names: readonly string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Has Playwright download a browser of its own; the caller looks whether it is there. */
export function installByPlaywright(browser: "chromium" | "firefox"): void {
  install("node_modules/.bin/playwright", ["install", browser]);
}

/** Installs a package of Debian, where the one who runs this may, and removes none for it. */
export function installByApt(name: string): void {
  if (process.getuid?.() !== 0) return;
  const patience = [
    ["DPkg::Lock::Timeout", "300"],
    ["Acquire::http::Timeout", "20"],
    ["Acquire::Retries", "0"],
  ].flatMap(([option, value]) => ["-o", `${option}=${value}`]);
  install("apt-get", ["update", ...patience]);
  install("apt-get", [
    "install",
    "-y",
    "--no-install-recommends",
    "--no-remove",
    ...patience,
    name,
  ]);
}

function install(program: string, programArguments: readonly string[]): void {
  spawnSync(program, programArguments, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
