/** Work takes this much of the main thread before it yields, in milliseconds: half a frame. */
const SLICE_MS = 8;

/**
 * Resolves after the page has had its turn, to draw and to react to input. Unlike a timer, it is
 * not throttled in the background.
 */
export function yieldToMain(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Says after each step of a long task whether to yield: nothing while its slice of time lasts, else
 * a promise to wait for.
 */
export function createTimeSlices(): () => Promise<void> | undefined {
  let endsAt = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < endsAt) return undefined;
    return yieldToMain().then(() => {
      endsAt = performance.now() + SLICE_MS;
    });
  };
}
