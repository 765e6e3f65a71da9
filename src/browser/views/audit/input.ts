import { useSyncExternalStore } from "react";
import type { Source } from "#shared/model-names/match-names.ts";
import { readFile } from "./read-file.ts";

/** What the reader gave to look through. */
export interface Input {
  readonly pasted: Source;
  readonly files: readonly Source[];
  /** Why some files are not among them, a sentence each. */
  readonly refusals: readonly string[];
}

/** What the text in the field is called where others have a file name. */
const PASTED = "Pasted text";

const EMPTY: Input = { pasted: { name: PASTED, text: "" }, files: [], refusals: [] };

/** In memory only, so that it survives another view and nothing else. */
let input: Input = EMPTY;
const listeners = new Set<() => void>();

/** What there is to look through now, whichever view is shown. */
export function useInput(): Input {
  return useSyncExternalStore(subscribe, () => input);
}

/** Takes what is in the field now. */
export function setPasted(text: string): void {
  change({ ...input, pasted: { name: PASTED, text } });
}

/** Takes a text beside the field, as if it were a file. */
export function addPasted(text: string): void {
  change({ ...input, files: [...input.files, { name: freeName(PASTED), text }] });
}

/** Reads files and adds those that are texts; each of the others adds a sentence. */
export async function addFiles(files: Iterable<File>): Promise<void> {
  change({ ...input, refusals: [] });
  const reads = Array.from(files, async (file) => {
    const name = file.webkitRelativePath || file.name;
    return { name, ...(await readFile(name, file)) };
  });
  for (const read of reads) {
    const { name, value: text, refusal } = await read;
    if (refusal === null) {
      change({ ...input, files: [...input.files, { name: freeName(name), text }] });
    } else {
      change({ ...input, refusals: [...new Set([...input.refusals, refusal])] });
    }
  }
}

/** Forgets a file. */
export function removeFile(file: Source): void {
  change({ ...input, files: input.files.filter((other) => other !== file) });
}

/** Forgets everything. */
export function clearInput(): void {
  change(EMPTY);
}

/** Files of two folders may have one name, and are still two. */
function freeName(name: string): string {
  const taken = new Set([PASTED, ...input.files.map((file) => file.name)]);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  return free;
}

function change(next: Input): void {
  input = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
