import type { Writing } from "./write-models.ts";

/** How long a slice of work may take before yielding: half a frame. */
const SLICE_MS = 8;

interface BuildOptions {
  readonly mediaType: string;
  /** Called with the progress in whole percent. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Builds a file in slices, yielding between them, and in parts, so that the browser need not hold it as
 * one string.
 *
 * @throws {DOMException} an `AbortError` when the signal ends it, and whatever the writing throws
 */
export async function buildFile(
  { pieces, count }: Writing,
  { mediaType, onProgress, signal }: BuildOptions,
): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let done = 0;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const piece of pieces) {
    done += 1;
    if (piece !== "") texts.push(piece);
    if (performance.now() < sliceEnd) continue;
    parts.push(new Blob(texts));
    texts = [];
    onProgress(Math.floor((100 * done) / count));
    await nextTask();
    signal.throwIfAborted();
    sliceEnd = performance.now() + SLICE_MS;
  }
  return new Blob([...parts, ...texts], { type: mediaType });
}

/** Resolves in the next task; unlike a timer, it is not throttled in the background. */
function nextTask(): Promise<void> {
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
