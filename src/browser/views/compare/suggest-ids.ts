import { fold, foldWords } from "#shared/format/fold.ts";

/** As many as a reader will skim; a catalogue may have a million. */
const SUGGESTED_MAX = 50;

/** The IDs that contain every typed word, in the given order, without those in use. */
export function suggestIds(
  typed: string,
  ids: Iterable<string>,
  inUse: readonly string[],
): string[] {
  const words = foldWords(typed);
  const found: string[] = [];
  for (const id of ids) {
    if (found.length === SUGGESTED_MAX) break;
    const folded = fold(id);
    if (!inUse.includes(id) && words.every((word) => folded.includes(word))) found.push(id);
  }
  return found;
}
