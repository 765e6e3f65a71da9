/** Work takes this much of the page's time before it lets others have theirs, in milliseconds. */
const TURN_MS = 10;

/**
 * Says after each step of a long work whether to wait: nothing, as long as its turn lasts, else a
 * promise that resolves when the page has drawn and dealt with what came in meanwhile.
 */
export function createTurns(): () => Promise<void> | undefined {
  let endsAt = performance.now() + TURN_MS;
  return () => {
    if (performance.now() < endsAt) return undefined;
    return new Promise((done) => {
      setTimeout(() => {
        endsAt = performance.now() + TURN_MS;
        done();
      });
    });
  };
}
