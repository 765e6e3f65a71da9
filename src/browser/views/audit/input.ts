import type { Source } from "#shared/model-names/match-names.ts";
import { createStore } from "../../ui/create-store.ts";
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

/** What there is to look through; in memory only, so that it survives another view and nothing else. */
export const inputStore = createStore(EMPTY);

/** Takes what is in the field now. */
export function setPasted(text: string): void {
  change({ pasted: { name: PASTED, text } });
}

/** Takes a text beside the field, as if it were a file. */
export function addPasted(text: string): void {
  addFile(PASTED, text);
}

/** Reads files and adds those that are texts; each of the others adds a sentence. */
export async function addFiles(files: Iterable<File>): Promise<void> {
  change({ refusals: [] });
  const reads = Array.from(files, async (file) => {
    const name = file.webkitRelativePath || file.name;
    return { name, ...(await readFile(name, file)) };
  });
  for (const read of reads) {
    const { name, value: text, refusal } = await read;
    if (refusal === null) addFile(name, text);
    else change({ refusals: [...new Set([...inputStore.get().refusals, refusal])] });
  }
}

/** Forgets a file. */
export function removeFile(file: Source): void {
  change({ files: inputStore.get().files.filter((other) => other !== file) });
}

/** Forgets everything. */
export function clearInput(): void {
  inputStore.set(EMPTY);
}

function change(part: Partial<Input>): void {
  inputStore.set({ ...inputStore.get(), ...part });
}

/** Files of two folders may have one name, and are still two. */
function addFile(name: string, text: string): void {
  const { files } = inputStore.get();
  const taken = new Set([PASTED, ...files.map((file) => file.name)]);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  change({ files: [...files, { name: free, text }] });
}
