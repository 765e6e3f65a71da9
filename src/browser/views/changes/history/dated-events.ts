import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import { timeOf } from "#shared/format/dates.ts";
import { createTimeSlices } from "../../../ui/yield-to-main.ts";
import type { EncodedModels } from "./encoded-models.ts";

/** What the API itself dates in the life of a model. */
export type DatedKind = "released" | "deprecated" | "retired";

/** Something that happened to a model on a date from the API, whether or not this browser saw it. */
export interface DatedEvent {
  readonly kind: DatedKind;
  /** In milliseconds of the Unix epoch. */
  readonly time: number;
  readonly id: string;
  readonly display_name: string;
}

/**
 * The releases, deprecations and retirements of the last year, newest first. Only dates that the API
 * gives count: none that is unknown, still ahead, or not what its lifecycle says.
 *
 * @throws SyntaxError when a text is not the JSON of a model
 */
export async function datedEvents(
  { texts }: Pick<EncodedModels, "texts">,
  now: number,
): Promise<DatedEvent[]> {
  const start = new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() - 1);
  const yieldWhenDue = createTimeSlices();
  const events: DatedEvent[] = [];
  for (const text of texts) {
    const model = v.safeParse(ModelInfo, JSON.parse(text));
    if (model.success) {
      const isWithin = ({ time }: DatedEvent) => time > start && time <= now;
      events.push(...eventsOf(model.output).filter(isWithin));
    }
    await yieldWhenDue();
  }
  return events.sort((a, b) => b.time - a.time);
}

/** Those that a model's lifecycle agrees with: a deprecated one is not retired, however late it is. */
function eventsOf({
  id,
  display_name,
  lifecycle,
  created_at,
  deprecated_at,
  retires_at,
}: ModelInfo): DatedEvent[] {
  const isRetired = lifecycle === "retired";
  const dated: readonly [DatedKind, boolean, string | null | undefined][] = [
    ["retired", isRetired, retires_at],
    ["deprecated", isRetired || lifecycle === "deprecated", deprecated_at],
    ["released", true, created_at],
  ];
  return dated.flatMap(([kind, isSo, value]) =>
    isSo ? [{ kind, time: timeOf(value), id, display_name }] : [],
  );
}
