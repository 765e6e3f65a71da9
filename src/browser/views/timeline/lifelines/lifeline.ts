import type { ModelInfo } from "#shared/contract/model-info.ts";
import { timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { lifecycleStatement } from "#shared/model-info/lifecycle-statement.ts";
import type { LifecycleStatement } from "#shared/model-info/lifecycle-tone.ts";

/**
 * How a bar ends. `dated`: at the retirement date. `open`: the API names no retirement.
 * `overdue`: that date has passed, yet the model is not called retired. `unreported`: retired, but
 * the API does not say when. `reversed`: retired before it was released, so there is no bar.
 */
export type LifelineEnd = "dated" | "open" | "overdue" | "unreported" | "reversed";

/**
 * A model's life as the API dates it, ready to be drawn and described; nothing in it is inferred.
 * Times are in milliseconds of the Unix epoch, NaN where the API gives none that can be read.
 */
export interface Lifeline {
  readonly model: ModelInfo;
  /** The display name, or the ID of a model without one; fit for the screen. */
  readonly name: string;
  readonly releasedAt: number;
  readonly deprecatedAt: number;
  readonly retiresAt: number;
  readonly lifecycle: LifecycleStatement;
  readonly end: LifelineEnd;
  /** Inconsistencies in the dates, as sentences. */
  readonly oddities: readonly string[];
}

/** Reads the life of a model as of a day. */
export function lifelineOf(model: ModelInfo, now: number): Lifeline {
  const times = {
    releasedAt: timeOf(model.created_at),
    deprecatedAt: timeOf(model.deprecated_at),
    retiresAt: timeOf(model.retires_at),
  };
  return {
    model,
    name: forDisplay(model.display_name || model.id),
    ...times,
    lifecycle: lifecycleStatement(model, now),
    end: endOf(model, times, now),
    oddities: odditiesOf(model, times, now),
  };
}

type Times = Pick<Lifeline, "releasedAt" | "deprecatedAt" | "retiresAt">;

function endOf({ lifecycle }: ModelInfo, { releasedAt, retiresAt }: Times, now: number) {
  if (Number.isNaN(retiresAt)) return lifecycle === "retired" ? "unreported" : "open";
  if (retiresAt < releasedAt) return "reversed";
  const isInUse = lifecycle === "active" || lifecycle === "deprecated";
  return isInUse && retiresAt < now ? "overdue" : "dated";
}

function odditiesOf(model: ModelInfo, times: Times, now: number): string[] {
  const { releasedAt, deprecatedAt, retiresAt } = times;
  const found: readonly [isSo: boolean, sentence: string][] = [
    [retiresAt < releasedAt, "Its retirement date is before its release."],
    [deprecatedAt < releasedAt, "Its deprecation date is before its release."],
    [deprecatedAt > retiresAt, "Its deprecation date is after its retirement."],
    [
      model.lifecycle === "retired" && retiresAt > now,
      "It is retired, although its retirement date is in the future.",
    ],
    [
      model.lifecycle === "retired" && Number.isNaN(retiresAt),
      "It is retired, but its retirement date is not reported.",
    ],
    [
      model.lifecycle === "active" && retiresAt < now,
      "It is active, although its retirement date has passed.",
    ],
  ];
  return found.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []));
}
