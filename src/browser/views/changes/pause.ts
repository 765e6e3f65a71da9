/** Models that are read or compared at a stretch: some milliseconds' worth. */
const MODELS_PER_STRETCH = 2000;

/** Counts what was done, and lets the page draw and hear its reader after every stretch. */
export function pauseAfterMany(): (done: number) => Promise<void> {
  let since = 0;
  return async (done) => {
    since += done;
    if (since < MODELS_PER_STRETCH) return;
    since = 0;
    await new Promise((resume) => setTimeout(resume));
  };
}
