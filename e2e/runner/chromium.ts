import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chosenProgram, installByApt, installByPlaywright, programOnPath } from "./programs.ts";

/** Chromium without the window of a browser around its pages: a fifth less work for the same tests. */
const HEADLESS_SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium that is already here: `E2E_CHROMIUM`, Playwright's own, the system's.
 *
 * @returns null when there is none
 * @throws Error when `E2E_CHROMIUM` names a file that does not exist
 */
export function findChromium(): string | null {
  const chosen = chosenProgram("E2E_CHROMIUM");
  if (chosen !== null) return chosen;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return programOnPath(PROGRAMS) ?? APPLICATIONS.find((path) => existsSync(path)) ?? null;
}

/**
 * The path of what runs the tests: `E2E_CHROMIUM`, a headless shell, else what `findChromium` finds.
 *
 * @returns null when there is none
 * @throws Error when `E2E_CHROMIUM` names a file that does not exist
 */
export function findHeadlessChromium(): string | null {
  return chosenProgram("E2E_CHROMIUM") ?? findShell() ?? findChromium();
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
  installByPlaywright("chromium");
  if (findChromium() === null) installByApt("chromium");
  return required(findChromium());
}

/**
 * `findHeadlessChromium`, once a headless shell is installed where there is none: by apt (root,
 * Debian). Another Chromium will do, and is installed where there is none either.
 *
 * @throws Error when no way led to a browser
 */
export function provideHeadlessChromium(): string {
  if (chosenProgram("E2E_CHROMIUM") === null && findShell() === null) {
    process.stdout.write("There is no headless shell of Chromium here: looking for one.\n");
    installByApt("chromium-headless-shell");
  }
  return findHeadlessChromium() ?? provideChromium();
}

/** Playwright's own, else the system's. */
function findShell(): string | null {
  return ownShell() ?? programOnPath(HEADLESS_SHELLS);
}

/** Playwright installs its headless shell beside its Chromium, and tells the path of the latter only. */
function ownShell(): string | null {
  const [, cache = "", revision = ""] =
    /^(.+)[\\/]chromium-(\d+)[\\/]/.exec(chromium.executablePath()) ?? [];
  const folder = join(cache, `chromium_headless_shell-${revision}`);
  if (!existsSync(folder)) return null;
  const candidates = readdirSync(folder).flatMap((platform) =>
    ["chrome-headless-shell", "chrome-headless-shell.exe"].map((name) =>
      join(folder, platform, name),
    ),
  );
  return candidates.find((path) => existsSync(path)) ?? null;
}

function required(path: string | null): string {
  if (path !== null) return path;
  throw new Error("no Chromium found or installed: set E2E_CHROMIUM to the path of one");
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
