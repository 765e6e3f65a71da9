import type { ModelInfo } from "#contract/model-info.ts";
import { daysUntil, formatDay, timeOf } from "../reading/dates.ts";
import { legible } from "../reading/legible.ts";
import { lifecycleStatement, type LifecycleTone } from "../reading/lifecycle-statement.ts";
import type { Outcome } from "./create-asking.ts";

/** What is to be thought of a name, by what the API answered; never by how the name looks. */
export interface Verdict {
  /**
   * The stage of the model that answered, as the API words it, or why there is none: `unknown`,
   * `not reported`, `not answered` (the question failed), `not asked` (yet).
   */
  readonly kind: string;
  /** The stage in the words of the rest of the page, such as `Retires in 9 days`. */
  readonly text: string;
  readonly tone: LifecycleTone;
  /** Whether the name is the answered model's own ID; null without a model. */
  readonly isPinned: boolean | null;
  readonly needsAttention: boolean;
  /** The less, the more urgent. */
  readonly rank: number;
  readonly model: ModelInfo | null;
  /** Why the question failed; null when it did not. */
  readonly error: unknown;
}

/** The kinds in the order of their urgency; a stage of the API's that this build does not know is last but two. */
const URGENCY = ["retired", "unknown", "deprecated", "not answered", "not asked"];
const NEED_ATTENTION = ["retired", "unknown", "deprecated"];

/** Judges a name by what came of asking for it; on a day, because retirements come nearer. */
export function verdictOf(asked: string, outcome: Outcome | undefined, now: number): Verdict {
  if (outcome?.kind !== "answered") {
    if (outcome === undefined) return withoutModel("not asked", "Not asked yet");
    if (outcome.kind === "unknown") return withoutModel("unknown", "Unknown");
    return { ...withoutModel("not answered", "Not answered"), error: outcome.error };
  }
  const { model } = outcome;
  const kind = model.lifecycle ?? "not reported";
  const isPinned = model.id === asked;
  return {
    kind,
    ...lifecycleStatement(model, now),
    isPinned,
    needsAttention: NEED_ATTENTION.includes(kind),
    rank: rankOf(kind) + (isPinned ? 0.5 : 0),
    model,
    error: null,
  };
}

/** The most urgent first, of deprecated ones those that retire next; then by name. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  const [isADeprecated, isBDeprecated] = [a.kind === "deprecated", b.kind === "deprecated"];
  if (isADeprecated && isBDeprecated) return retirementOf(a) - retirementOf(b);
  return a.rank - b.rank;
}

/** `Pinned` or `Alias` before the stage: the whole class in one phrase, for an export. */
export function classOf({ isPinned, text }: Verdict): string {
  if (isPinned === null) return text;
  return `${isPinned ? "Pinned" : "Alias"}, ${legible(text)}`;
}

/** When a deprecated model retires, and in how many days; null for any other, and without a date. */
export function retirementText({ kind, model }: Verdict, now: number): string | null {
  const retiresAt = timeOf(model?.retires_at);
  if (kind !== "deprecated") return null;
  if (Number.isNaN(retiresAt)) return "Retirement date not reported";
  const days = daysUntil(retiresAt, now);
  const day = formatDay(retiresAt);
  if (days < 0) return `Was to retire ${day}, ${countDays(-days)} ago`;
  return days === 0 ? `Retires today, ${day}` : `Retires ${day}, ${countDays(days)} left`;
}

function countDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

function withoutModel(kind: string, text: string): Verdict {
  const needsAttention = NEED_ATTENTION.includes(kind);
  return {
    kind,
    text,
    tone: "unknown",
    isPinned: null,
    needsAttention,
    rank: rankOf(kind),
    model: null,
    error: null,
  };
}

function rankOf(kind: string): number {
  const place = URGENCY.indexOf(kind);
  if (place !== -1) return place;
  return kind === "active" ? URGENCY.length + 1 : URGENCY.length;
}

/** A date that is not told comes after those that are. */
function retirementOf({ model }: Verdict): number {
  const time = timeOf(model?.retires_at);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
