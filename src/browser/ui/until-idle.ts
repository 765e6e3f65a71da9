import { delay } from "./delay.ts";

/** Where the browser does not say when it is idle, in milliseconds. */
const PAUSE_MS = 200;

/** Resolves when the page has nothing to do. */
export function untilIdle(): Promise<unknown> {
  return "requestIdleCallback" in globalThis
    ? new Promise((done) => requestIdleCallback(done))
    : delay(PAUSE_MS);
}
