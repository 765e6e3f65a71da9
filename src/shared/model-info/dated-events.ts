import type { ModelInfo } from "../contract/model-info.ts";
import { timeOf } from "../format/dates.ts";

/** What the API itself dates in the life of a model. */
export type DatedKind = "released" | "deprecated" | "retired";

/** Something that happened to a model on a date from the API, whether or not anybody saw it. */
export interface DatedEvent {
  readonly kind: DatedKind;
  /** In milliseconds of the Unix epoch. */
  readonly time: number;
  readonly id: string;
  readonly display_name: string;
}

/**
 * The releases, deprecations and retirements of the year before `now` in the life of one model. Only
 * dates that the API gives count: none that is unknown, still ahead, or not what its lifecycle says.
 *
 * @param now in milliseconds of the Unix epoch
 */
export function datedEventsOf(model: ModelInfo, now: number): DatedEvent[] {
  const start = new Date(now).setUTCFullYear(new Date(now).getUTCFullYear() - 1);
  return eventsOf(model).filter(({ time }) => time > start && time <= now);
}

/** The order of events: the newest first. */
export function newestFirst(a: Pick<DatedEvent, "time">, b: Pick<DatedEvent, "time">): number {
  return b.time - a.time;
}

/** Those that a model's lifecycle agrees with: a deprecated one is not retired, however late it is. */
function eventsOf(model: ModelInfo): DatedEvent[] {
  const { id, display_name, lifecycle } = model;
  const isRetired = lifecycle === "retired";
  const dated: readonly [DatedKind, boolean, string | null | undefined][] = [
    ["retired", isRetired, model.retires_at],
    ["deprecated", isRetired || lifecycle === "deprecated", model.deprecated_at],
    ["released", true, model.created_at],
  ];
  return dated.flatMap(([kind, isSo, value]) =>
    isSo ? [{ kind, time: timeOf(value), id, display_name }] : [],
  );
}
