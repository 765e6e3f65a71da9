import { createTimeSlices } from "../../ui/time-slices.ts";
import type { Writing } from "./write-models.ts";

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
  const yieldWhenDue = createTimeSlices();
  for (const piece of pieces) {
    done += 1;
    if (piece !== "") texts.push(piece);
    const pause = yieldWhenDue();
    if (!pause) continue;
    parts.push(new Blob(texts));
    texts = [];
    onProgress(Math.floor((100 * done) / count));
    await pause;
    signal.throwIfAborted();
  }
  return new Blob([...parts, ...texts], { type: mediaType });
}
