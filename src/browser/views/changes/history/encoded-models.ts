import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { entriesOf, jsonOf, modelJson, verbatimModel } from "#shared/model-info/verbatim.ts";
import { createTimeSlices } from "../../../ui/time-slices.ts";
import { datedEventsOf, newestFirst, type DatedEvent } from "#shared/model-info/dated-events.ts";

/**
 * The models of a snapshot as they are stored until the next one: their IDs in the API's order, each
 * once, and each model as the JSON it arrived as. Texts are stored and compared at a fraction of the
 * cost of object trees.
 */
export interface EncodedModels {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Encodes the models of all pages; of models with the same ID, the same one whatever order they come in.
 */
export async function encodeModels(
  pages: readonly (readonly ModelInfo[])[],
): Promise<EncodedModels> {
  const textOf = new Map<string, string>();
  const yieldWhenDue = createTimeSlices();
  for (const page of pages) {
    for (const model of page) {
      const text = comparableJson(model);
      const known = textOf.get(model.id);
      if (known === undefined || text < known) textOf.set(model.id, text);
    }
    await yieldWhenDue();
  }
  return { ids: [...textOf.keys()], texts: [...textOf.values()] };
}

/**
 * A model as it came or, where it was read from another form, as it was read: what its server makes up
 * for each answer is no change.
 */
function comparableJson(model: ModelInfo): string {
  if (!remarksOn.has(model)) return modelJson(model);
  const { created_at } = model;
  const read = entriesOf({ ...verbatimModel(model), created_at });
  return `{${read.map(([key, value]) => `${JSON.stringify(key)}:${jsonOf(value)}`).join(",")}}`;
}

/** Whether both hold the same models verbatim. */
export function isSameModels(one: EncodedModels, other: EncodedModels): boolean {
  return (
    one.texts.length === other.texts.length &&
    one.texts.every((text, at) => text === other.texts[at])
  );
}

/**
 * The dated events of the last year in a stored snapshot, newest first.
 *
 * @throws SyntaxError when a text is not the JSON of a model
 */
export async function readDatedEvents(
  { texts }: Pick<EncodedModels, "texts">,
  now: number,
): Promise<DatedEvent[]> {
  const yieldWhenDue = createTimeSlices();
  const events: DatedEvent[] = [];
  for (const text of texts) {
    const model = v.safeParse(ModelInfo, JSON.parse(text));
    if (model.success) events.push(...datedEventsOf(model.output, now));
    await yieldWhenDue();
  }
  return events.sort(newestFirst);
}
