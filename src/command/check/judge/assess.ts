import type { ModelInfo } from "#shared/contract/model-info.ts";
import { onReadersClock, readersDaysUntil, timeOf } from "#shared/format/dates.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { isVerbatim } from "#shared/model-names/names-to-ask.ts";
import type { Verdict } from "#shared/model-names/verdict.ts";
import { endOfSpan, type TimeSpan } from "../time-span.ts";
import { ERROR_DAYS, type Level, type RuleId } from "./rules.ts";

/** What kind of finding something is, and how much it matters. */
export interface Assessment {
  readonly rule: RuleId;
  readonly level: Level;
}

/** What decides whether a retirement matters. */
export interface Horizon {
  /** In milliseconds of the Unix epoch. */
  readonly now: number;
  /** Later retirements do not matter; null where all do. */
  readonly within: TimeSpan | null;
  /** Whether the embedded catalogue has answered, which may be older than a model. */
  readonly isOffline: boolean;
}

/** What kind of finding a judged name is; null for none. */
export function assess(
  parsed: ParsedName,
  verdict: Verdict,
  listed: ReadonlyMap<string, ModelInfo>,
  horizon: Horizon,
): Assessment | null {
  const { kind, model, requestedName, hasOwnDates } = verdict;
  const found = model === null ? null : assessModel(model, horizon);
  if (found !== null) {
    // What was asked as it is written has one answer.
    const others = requestedName === parsed.written ? [] : parsed.ids;
    const isSure = others.every((id) => isAsUrgent(listed.get(id), horizon));
    if (!isSure) return { ...found, level: "note" };
    // The model may live on there; and what is only published may not hold for this server.
    const isElsewhere = hasOwnDates || kind === "unreported";
    return isElsewhere && found.level === "error" ? { ...found, level: "warning" } : found;
  }
  if (parsed.hasOtherHyphens) return { rule: "lookalike-hyphen", level: "note" };
  if (kind !== "unknown") return null;
  const isCertain = isVerbatim(parsed) && !horizon.isOffline;
  return { rule: "unknown-model", level: isCertain ? "warning" : "note" };
}

/** One that is not listed says nothing against the others. */
function isAsUrgent(model: ModelInfo | undefined, horizon: Horizon): boolean {
  return model === undefined || assessModel(model, horizon) !== null;
}

function assessModel(model: ModelInfo, { now, within }: Horizon): Assessment | null {
  const { lifecycle, retiresAt } = lifecycleOf(model);
  if (lifecycle === "retired") return { rule: "retired-model", level: "error" };
  if (lifecycle !== "deprecated") return null;
  // A date that nobody has reported may be any.
  if (Number.isNaN(retiresAt)) return { rule: "deprecated-model", level: "warning" };
  const isLater =
    within !== null && onReadersClock(retiresAt) > endOfSpan(within, onReadersClock(now));
  if (isLater) return null;
  const isSoon = readersDaysUntil(retiresAt, now) <= ERROR_DAYS;
  return { rule: "deprecated-model", level: isSoon ? "error" : "warning" };
}

/**
 * The lifecycle of a model and when it retires, in milliseconds of the Unix epoch, NaN where no date is
 * known: as its server reports them, else as they are published.
 */
export function lifecycleOf(model: ModelInfo): {
  readonly lifecycle: string | null;
  readonly retiresAt: number;
} {
  const published = model.lifecycle == null ? remarksOn.get(model)?.published : null;
  return published
    ? { lifecycle: published.name.toLowerCase(), retiresAt: timeOf(published.retiresOn) }
    : { lifecycle: model.lifecycle ?? null, retiresAt: timeOf(model.retires_at) };
}
