import { isLifecycle } from "../contract/lifecycle.ts";
import type { ModelInfo } from "../contract/model-info.ts";
import { daysUntil, formatDay, timeOf } from "../format/dates.ts";
import { forDisplay } from "../format/for-display.ts";
import { lifecycleStatement } from "../model-info/lifecycle-statement.ts";

/** What came of asking for a name; none while it waits. */
export type Outcome =
  | { readonly kind: "answered"; readonly model: ModelInfo }
  /** The API has no model under this name. */
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly error: unknown };

/**
 * The class of a name: the stage of the model that answered (`other` is one that this build does not
 * know, `unreported` none), or why no model did.
 */
export type Kind = Stage | "other" | "unreported" | "unknown" | "failed" | "waiting";
type Stage = "active" | "deprecated" | "retired";

/** What is to be thought of a name, by what the API answered; never by how the name looks. */
export interface Verdict {
  readonly kind: Kind;
  /** In the words of the rest of the page, such as `Retires in 9 days`. */
  readonly text: string;
  /** Whether the name is the answered model's own ID; null without a model. */
  readonly isPinned: boolean | null;
  readonly needsAttention: boolean;
  readonly model: ModelInfo | null;
  /** Why the question failed; null when it did not. */
  readonly error: unknown;
}

/** The most urgent first. */
const URGENCY: readonly Kind[] = [
  "retired",
  "unknown",
  "deprecated",
  "failed",
  "waiting",
  "other",
  "unreported",
  "active",
];
const NEED_ATTENTION: readonly Kind[] = ["retired", "unknown", "deprecated"];

/** Judges a name by what came of asking for it; on a day, because retirements come nearer. */
export function verdictOf(asked: string, outcome: Outcome | undefined, now: number): Verdict {
  if (outcome === undefined) return withoutModel("waiting", "Not asked yet");
  if (outcome.kind === "unknown") return withoutModel("unknown", "Unknown");
  if (outcome.kind === "failed") return withoutModel("failed", "Not answered", outcome.error);
  const { model } = outcome;
  const kind = kindOf(model);
  return {
    kind,
    text: lifecycleStatement(model, now).text,
    isPinned: model.id === asked,
    needsAttention: NEED_ATTENTION.includes(kind),
    model,
    error: null,
  };
}

function kindOf({ lifecycle }: ModelInfo): Kind {
  if (lifecycle == null) return "unreported";
  return isLifecycle(lifecycle) ? lifecycle : "other";
}

function withoutModel(kind: Kind, text: string, error: unknown = null): Verdict {
  const needsAttention = NEED_ATTENTION.includes(kind);
  return { kind, text, isPinned: null, needsAttention, model: null, error };
}

/** The most urgent first, of deprecated ones those that retire next; an alias before an ID. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return (
    URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind) ||
    retirementOf(a) - retirementOf(b) ||
    Number(a.isPinned) - Number(b.isPinned)
  );
}

/** A date that is not told comes after those that are; without a deprecation there is none. */
function retirementOf({ kind, model }: Verdict): number {
  const time = kind === "deprecated" ? timeOf(model?.retires_at) : 0;
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}

/** `Pinned` or `Alias` before the stage: the whole class in one phrase, for an export. */
export function classOf({ isPinned, text }: Verdict): string {
  if (isPinned === null) return text;
  return `${isPinned ? "Pinned" : "Alias"}, ${forDisplay(text)}`;
}

/** When a deprecated model retires, and in how many days; null for any other. */
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
