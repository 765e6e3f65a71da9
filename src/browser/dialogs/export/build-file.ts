import type { Writing } from "./write-models.ts";

/** How long the writing goes on before the page gets its turn: half a frame. */
const SLICE_MS = 8;

interface BuildOptions {
  readonly mediaType: string;
  /** Told a whole number of hundredths, now and then. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes a file in slices, between which the page goes on, and in parts, so that the browser need not
 * hold it as one text.
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

/** Resolves after the page had its turn; unlike a timer, it is not slowed down in the background. */
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
