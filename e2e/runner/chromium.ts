import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { chosenProgram, installByApt, installByPlaywright, programOnPath } from "./programs.ts";

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
  const installed = findChromium();
  if (installed === null) {
    throw new Error("no Chromium found or installed: set E2E_CHROMIUM to the path of one");
  }
  return installed;
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
