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
