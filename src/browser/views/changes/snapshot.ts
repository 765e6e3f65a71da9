import type { ModelInfo } from "#shared/contract/model-info.ts";
import { modelJson } from "#shared/model-info/verbatim.ts";
import { createTimeSlices } from "../../ui/yield-to-main.ts";

/**
 * The models of a look as they are kept until the next one: their IDs in the API's order, each once,
 * and each as the JSON that it came as. Texts are stored and compared at a fraction of what trees of
 * objects cost.
 */
export interface Snapshot {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** Takes a snapshot of pages; of models with the same ID, the first. */
export async function takeSnapshot(pages: readonly (readonly ModelInfo[])[]): Promise<Snapshot> {
  const textOf = new Map<string, string>();
  const yieldWhenDue = createTimeSlices();
  for (const page of pages) {
    for (const model of page) {
      if (!textOf.has(model.id)) textOf.set(model.id, modelJson(model));
    }
    await yieldWhenDue();
  }
  return { ids: [...textOf.keys()], texts: [...textOf.values()] };
}

/** Whether two snapshots hold the same to the letter. */
export function isSameSnapshot(one: Snapshot, other: Snapshot): boolean {
  return (
    one.texts.length === other.texts.length &&
    one.texts.every((text, at) => text === other.texts[at])
  );
}
