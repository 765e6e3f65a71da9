import type { Terminal } from "../command.ts";

/** Written over this often at most, in milliseconds; and not at all for what is done sooner. */
const EVERY_MS = 100;
const TO_LINE_START_AND_ERASE = "\r\u001b[K";

/**
 * Makes a line on standard error that is written over, and gone when the work is done; it writes nothing
 * where standard error is no terminal.
 */
export function createProgressLine({ stderr, env }: Terminal) {
  if (stderr.isTTY !== true || env["TERM"] === "dumb") {
    return { show: () => undefined, clear: () => undefined };
  }
  let shownAt = performance.now();
  let isShown = false;
  return {
    show(text: string) {
      const now = performance.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      isShown = true;
      stderr.write(`${TO_LINE_START_AND_ERASE}${text}`);
    },
    clear() {
      if (isShown) stderr.write(TO_LINE_START_AND_ERASE);
      isShown = false;
    },
  };
}
