import { isLifecycle, type Lifecycle } from "../contract/lifecycle.ts";
import type { ModelInfo } from "../contract/model-info.ts";
import { formatCountdown, formatReadersDay, timeOf } from "../format/dates.ts";
import { forDisplay } from "../format/for-display.ts";
import { LIFECYCLE_NAMES } from "../format/lifecycle-names.ts";
import { lifecycleStatement } from "../model-info/lifecycle-statement.ts";
import { isOwnId } from "../model-info/own-id.ts";
import { remarksOn } from "../model-info/remarks.ts";
import type { ParsedName, NameKind } from "./parsed-name.ts";
import { hasOwnDates, namesToAsk } from "./names-to-ask.ts";

/** What came of requesting a name; none while it waits. */
export type Outcome =
  | { readonly kind: "answered"; readonly model: ModelInfo }
  /** The API has no model under this name. */
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly error: unknown };

/**
 * The class of a name: the lifecycle of the model that answered (`other` is one that this build does not
 * know, `unreported` none), or why no model did; `unchecked` is what stands for no single model.
 */
export type Kind =
  | Lifecycle
  | "other"
  | "unreported"
  | "unknown"
  | "failed"
  | "waiting"
  | "unchecked";

/** What is to be thought of a name, by what the API answered; never by how the name looks. */
export interface Verdict {
  readonly kind: Kind;
  /** The name that the API was asked for; null for what it is never asked. */
  readonly requestedName: string | null;
  /** In the words of the rest of the page, such as `Retires in 9 days`. */
  readonly text: string;
  /** Whether the name is the answered model's own ID; null without a model. */
  readonly isPinned: boolean | null;
  readonly needsAttention: boolean;
  readonly model: ModelInfo | null;
  /** Whether the dates are the Claude API's, and the platform of the name sets its own. */
  readonly hasOwnDates: boolean;
  /** Why the request failed; null when it did not. */
  readonly error: unknown;
}

/** The most urgent first. */
const URGENCY: readonly Kind[] = [
  "retired",
  "unknown",
  "deprecated",
  "failed",
  "waiting",
  "unchecked",
  "other",
  "unreported",
  "active",
];
const NEED_ATTENTION: readonly Kind[] = ["retired", "unknown", "deprecated"];

/** What is no single model, in a word or two. */
const UNCHECKED: Readonly<Record<Exclude<NameKind, "name">, string>> = {
  short: "Short name",
  moving: "Moving alias",
  pattern: "Pattern",
  opaque: "Opaque ARN",
  router: "Router",
};

/**
 * Judges a name by what came of asking for it: of several names that it may stand for, by the first that
 * the API knows. On a day, because retirements come nearer.
 */
export function verdictOf(
  parsed: ParsedName,
  outcomeOf: (name: string) => Outcome | undefined,
  now: number,
): Verdict {
  if (parsed.kind !== "name") return withoutModel("unchecked", UNCHECKED[parsed.kind], null);
  const names = namesToAsk(parsed);
  const requestedName =
    names.find((name) => outcomeOf(name)?.kind !== "unknown") ?? names[0] ?? null;
  const outcome = requestedName === null ? undefined : outcomeOf(requestedName);
  const verdict = verdictOn(requestedName, outcome, now);
  return {
    ...verdict,
    needsAttention: verdict.needsAttention || parsed.hasOtherHyphens,
    // What the API knows as it is written is the API's own, whatever it looks like.
    hasOwnDates: verdict.model !== null && hasOwnDates(parsed) && requestedName !== parsed.written,
  };
}

function verdictOn(
  requestedName: string | null,
  outcome: Outcome | undefined,
  now: number,
): Verdict {
  if (outcome === undefined) return withoutModel("waiting", "Not checked yet", requestedName);
  if (outcome.kind === "unknown") return withoutModel("unknown", "Unknown", requestedName);
  if (outcome.kind === "failed") {
    return { ...withoutModel("failed", "Not answered", requestedName), error: outcome.error };
  }
  const { model } = outcome;
  const verdict = withoutModel(kindOf(model), lifecycleStatement(model, now).text, requestedName);
  return {
    ...verdict,
    isPinned: model.id === requestedName,
    needsAttention: verdict.needsAttention || isEndingAsPublished(model),
    model,
  };
}

/** Whether a model whose server reports no lifecycle is retired, or will be, as it is published. */
export function isEndingAsPublished(model: ModelInfo): boolean {
  const published = model.lifecycle == null ? remarksOn.get(model)?.published : null;
  return published != null && published.name !== LIFECYCLE_NAMES.active;
}

function kindOf({ lifecycle }: ModelInfo): Kind {
  if (lifecycle == null) return "unreported";
  return isLifecycle(lifecycle) ? lifecycle : "other";
}

function withoutModel(kind: Kind, text: string, requestedName: string | null): Verdict {
  return {
    kind,
    requestedName,
    text,
    isPinned: null,
    needsAttention: NEED_ATTENTION.includes(kind),
    model: null,
    hasOwnDates: false,
    error: null,
  };
}

/** The most urgent first, of deprecated ones those that retire next; an alias before an ID. */
export function compareVerdicts(a: Verdict, b: Verdict): number {
  return (
    URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind) ||
    retirementOf(a) - retirementOf(b) ||
    Number(a.isPinned) - Number(b.isPinned)
  );
}

/** An unreported date comes after those that are; without a deprecation there is none. */
function retirementOf({ kind, model }: Verdict): number {
  const time = kind === "deprecated" ? timeOf(model?.retires_at) : 0;
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}

/**
 * The verdict on a platform's spelling, whose model lives by other dates there; null for any other.
 */
export function platformVerdict({ kind, hasOwnDates: isElsewhere }: Verdict): string | null {
  if (!isElsewhere) return null;
  return isLifecycle(kind)
    ? `${LIFECYCLE_NAMES[kind]} on the Claude API; this platform sets its own dates`
    : "This platform sets its own dates";
}

/** Whether the name is the model's ID, in a word or two; empty without a model. */
export function bindingOf({ isPinned, model }: Verdict): string {
  if (isPinned === null || model === null) return "";
  return isPinned ? (isOwnId(model) ? "Server’s own ID" : "Pinned") : "Alias";
}

/** The same before the lifecycle: the whole class in one phrase, for an export. */
export function classOf(verdict: Verdict): string {
  const binding = bindingOf(verdict);
  if (binding === "") return verdict.text;
  return platformVerdict(verdict) ?? `${binding}, ${forDisplay(verdict.text)}`;
}

/** When a deprecated model retires, and in how many days; null for any other. */
export function retirementText({ kind, model }: Verdict, now: number): string | null {
  const retiresAt = timeOf(model?.retires_at);
  if (kind !== "deprecated") return null;
  if (Number.isNaN(retiresAt)) return "Retirement date not reported";
  const day = formatReadersDay(retiresAt);
  const countdown = formatCountdown(retiresAt, now);
  return retiresAt <= now
    ? `Was to retire ${day}, ${countdown}`
    : `Retires ${day}, ${countdown.slice("in ".length)} left`;
}
