import { existsSync } from "node:fs";
import { firefox } from "playwright";
import { chosenProgram, installByApt, installByPlaywright, programOnPath } from "./programs.ts";

/** A Firefox, and how Playwright drives it. */
export interface Firefox {
  readonly executablePath: string;
  /** As released by Mozilla, which is driven over WebDriver BiDi; left out for Playwright's own build. */
  readonly channel?: "moz-firefox";
}

/**
 * A Firefox that is already here: `E2E_FIREFOX`, the system's with the extended support release first,
 * Playwright's own.
 *
 * @returns null when there is none
 * @throws Error when `E2E_FIREFOX` names a file that does not exist
 */
export function findFirefox(): Firefox | null {
  const released = chosenProgram("E2E_FIREFOX") ?? programOnPath(["firefox-esr", "firefox"]);
  if (released !== null) return { executablePath: released, channel: "moz-firefox" };
  const own = firefox.executablePath();
  return existsSync(own) ? { executablePath: own } : null;
}

/** `findFirefox`, and if there is none, one is installed: by apt (root, Debian), else by Playwright. */
export function provideFirefox(): Firefox | null {
  if (findFirefox() !== null) return findFirefox();
  process.stdout.write("There is no Firefox here: installing one.\n");
  installByApt("firefox-esr");
  if (findFirefox() === null) installByPlaywright("firefox");
  return findFirefox();
}
