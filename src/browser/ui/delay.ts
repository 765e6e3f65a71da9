/** Resolves after a time in milliseconds. */
export function delay(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Resolves when the browser has nothing else to do, after two seconds at the latest; after `elseMs` where it cannot tell. */
export function untilIdle(elseMs: number): Promise<unknown> {
  return "requestIdleCallback" in globalThis
    ? new Promise((done) => requestIdleCallback(done, { timeout: 2000 }))
    : delay(elseMs);
}
