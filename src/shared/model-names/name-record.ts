import { readersDaysUntil, timeOf } from "../format/dates.ts";
import { isUnknownDate } from "../format/unknown-date.ts";
import { HINT, REPLACEMENT_SOURCE, type Replacement } from "../model-info/replacement.ts";
import type { ParsedName } from "./parsed-name.ts";
import { notesOn, suggestedFor } from "./notes.ts";
import { PLATFORM_NAMES } from "./platforms.ts";
import { platformVerdict, type Verdict } from "./verdict.ts";

/** A spelling of a model's name with what is to be thought of it. */
export interface JudgedName {
  readonly parsed: ParsedName;
  readonly verdict: Verdict;
  /** What may replace the model that answered; null where it needs none, or none is known. */
  readonly replacement: Replacement | null;
}

/**
 * A judged name for programs; null is what is not known or not so.
 *
 * @param nearest known IDs that are like the name, the nearest first
 * @param now in milliseconds of the Unix epoch
 */
export function nameRecord(
  { parsed, verdict, replacement }: JudgedName,
  nearest: readonly string[],
  now: number,
) {
  const { kind, requestedName, isPinned, needsAttention, model } = verdict;
  const isUnknown = kind === "unknown";
  const retiresAt = timeOf(model?.retires_at);
  const hasDaysLeft = kind === "deprecated" && !Number.isNaN(retiresAt);
  return {
    name: parsed.written,
    platform: PLATFORM_NAMES[parsed.platform],
    looked_up_as: requestedName,
    class: kind,
    platform_sets_own_dates: verdict.hasOwnDates,
    platform_verdict: platformVerdict(verdict),
    needs_attention: needsAttention,
    model_id: model?.id ?? null,
    is_alias: isPinned === null ? null : !isPinned,
    lifecycle: model?.lifecycle ?? null,
    retires_at: isUnknownDate("retires_at", model?.retires_at) ? null : (model?.retires_at ?? null),
    days_left: hasDaysLeft ? readersDaysUntil(retiresAt, now) : null,
    replacement: replacement && {
      id: replacement.id,
      is_named: replacement.isNamed,
      source: replacement.isNamed ? REPLACEMENT_SOURCE : HINT,
    },
    similar_ids: isUnknown ? suggestedFor(parsed, nearest) : [],
    notes: notesOn(parsed, isUnknown),
  };
}
