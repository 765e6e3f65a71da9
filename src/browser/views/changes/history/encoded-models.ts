import type { ModelInfo } from "#shared/contract/model-info.ts";
import { modelJson } from "#shared/model-info/verbatim.ts";
import { createTimeSlices } from "../../../ui/yield-to-main.ts";

/**
 * The models of a snapshot as they are stored until the next one: their IDs in the API's order, each
 * once, and each model as the JSON it arrived as. Texts are stored and compared at a fraction of the
 * cost of object trees.
 */
export interface EncodedModels {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/** Encodes the models of all pages; of models with the same ID, the first. */
export async function encodeModels(
  pages: readonly (readonly ModelInfo[])[],
): Promise<EncodedModels> {
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

/** Whether both hold the same models verbatim. */
export function isSameModels(one: EncodedModels, other: EncodedModels): boolean {
  return (
    one.texts.length === other.texts.length &&
    one.texts.every((text, at) => text === other.texts[at])
  );
}
