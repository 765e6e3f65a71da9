import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import { datedEventsOf, newestFirst, type DatedEvent } from "#shared/model-info/dated-events.ts";
import { createTimeSlices } from "../../../ui/time-slices.ts";
import type { EncodedModels } from "./encoded-models.ts";

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
