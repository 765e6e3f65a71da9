import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** An answer within this time or the next way is tried: a download behind a closed door hangs. */
const INSTALL_TIMEOUT_MS = 180_000;

/**
 * The path of a Chromium that is already here: `E2E_CHROMIUM`, Playwright's own, the system's.
 *
 * @returns null when there is none
 * @throws Error when `E2E_CHROMIUM` names a file that does not exist
 */
export function findChromium(): string | null {
  const chosen = process.env["E2E_CHROMIUM"];
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) throw new Error(`E2E_CHROMIUM: there is no file ${chosen}`);
    return chosen;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [
    chromium.executablePath(),
    ...PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))),
    ...APPLICATIONS,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * `findChromium`, and if there is none, one is installed: by Playwright, else (root, Debian) by apt.
 *
 * @throws Error when no way led to a browser
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  process.stdout.write("There is no Chromium here: installing one.\n");
  install("node_modules/.bin/playwright", ["install", "chromium"]);
  if (findChromium() === null && process.getuid?.() === 0) {
    const wait = ["-o", "DPkg::Lock::Timeout=300"];
    install("apt-get", ["update", ...wait]);
    install("apt-get", ["install", "-y", "--no-install-recommends", ...wait, "chromium"]);
  }
  const installed = findChromium();
  if (installed === null) {
    throw new Error("no Chromium found or installed: set E2E_CHROMIUM to the path of one");
  }
  return installed;
}

function install(program: string, programArguments: readonly string[]): void {
  spawnSync(program, programArguments, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/**
 * Flags for a browser under test: no request of its own, the same pixels everywhere, and no sandbox
 * for root, where it cannot start.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  // The popups below the address bar are pages of their own, one a window, that no test looks at.
  "--disable-features=OptimizationHints,MediaRouter,Translate,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
  "--disable-sync",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--no-default-browser-check",
  "--no-first-run",
];
