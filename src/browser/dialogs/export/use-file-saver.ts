import { useEffect, useRef, useState } from "react";
import { saveFile } from "../../ui/save-file.ts";
import { TooManyColumnsError } from "./csv-columns.ts";
import type { Writing } from "./write-models.ts";
import { createTimeSlices } from "../../ui/time-slices.ts";

interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly writing: Writing;
}

/** Builds and saves files; unmounting aborts the current one. */
export function useFileSaver() {
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const save = async ({ name, mediaType, writing }: FileToSave): Promise<boolean> => {
    controller.current?.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    setProblem(null);
    setPercent(0);
    try {
      saveFile(name, await buildFile(writing, { mediaType, onProgress: setPercent, signal }));
      return true;
    } catch (error) {
      if (!signal.aborted) setProblem(problemOf(error));
      return false;
    } finally {
      if (!signal.aborted) setPercent(null);
    }
  };

  return {
    save,
    /** How much of the file is written, from 0 to 100; null while none is. */
    percent,
    problem,
    forgetProblem: () => setProblem(null),
  };
}

function problemOf(error: unknown): string {
  if (error instanceof TooManyColumnsError) {
    return "These models have more distinct fields than a table can have columns. Export all fields as JSON, or the visible columns as CSV.";
  }
  return "The browser could not create the file; it may be out of memory. Try fewer models or only the visible columns.";
}

interface BuildOptions {
  readonly mediaType: string;
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
