/** Models that are read or compared without a break: a few milliseconds' worth. */
const MODELS_PER_BATCH = 2000;

/** Counts the work done, and yields to rendering and input after every batch. */
export function pauseAfterMany(): (done: number) => Promise<void> {
  let since = 0;
  return async (done) => {
    since += done;
    if (since < MODELS_PER_BATCH) return;
    since = 0;
    await new Promise((resume) => setTimeout(resume));
  };
}
