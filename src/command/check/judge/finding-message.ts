import { formatCountdown, onReadersClock } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { HINT, NAMED_BY } from "#shared/model-info/replacement.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { notesOn, otherCharacters, suggestedFor } from "#shared/model-names/notes.ts";
import { lifecycleOf } from "./assess.ts";
import type { Finding } from "./judge-names.ts";

/** More would be a list of their own. */
const SIMILAR_MAX = 3;

/**
 * What there is to say about a finding, as a sentence without its full stop:
 * `claude-sonnet-4-5, an alias of claude-sonnet-4-5-20250929, retires on 2026-11-30, in 2 days; …`.
 *
 * @param now in milliseconds of the Unix epoch
 */
export function findingMessage(finding: Finding, now: number): string {
  const { parsed, verdict } = finding;
  const aside = asideOn(finding);
  const subject = [parsed.written, ...aside].join(", ") + (aside.length > 0 ? "," : "");
  const isHyphen = finding.rule === "lookalike-hyphen";
  // What was not checked matters to whoever reads the record, and is too much for a line.
  const noted = { ...parsed, dropped: [], hasOtherHyphens: parsed.hasOtherHyphens && !isHyphen };
  const clauses = [
    `${subject} ${predicateOf(finding, now)}`,
    ...(verdict.hasOwnDates && verdict.model !== null
      ? ["this is about the Claude API, and this platform sets its own dates"]
      : []),
    ...replacementOf(finding),
    ...notesOn(noted, verdict.kind === "unknown").map(
      (note) => note.charAt(0).toLowerCase() + note.slice(1).replace(/\.$/, ""),
    ),
  ];
  return clauses.map(forDisplay).join("; ");
}

/** Whose spelling it is, and what it is an alias of. */
function asideOn({ parsed, verdict: { requestedName, model, isPinned } }: Finding): string[] {
  const phrase = spellingPhrase(parsed, requestedName);
  const spelled = phrase === null ? null : `${lowerFirst(phrase)} ${requestedName ?? ""}`;
  const alias = isPinned === false && model !== null ? `an alias of ${model.id}` : null;
  return [spelled, alias].filter((part) => part !== null);
}

/** Names of companies keep their capital. */
function lowerFirst(phrase: string): string {
  return phrase.replace(/^(?:A|Another|Read|Display)\b/, (word) => word.toLowerCase());
}

function predicateOf(finding: Finding, now: number): string {
  const { rule, verdict, parsed, nearest } = finding;
  if (rule === "lookalike-hyphen") {
    return `is written ${otherCharacters(parsed)}, so a request with it would fail`;
  }
  if (rule === "unknown-model" || verdict.model === null) {
    const similar = suggestedFor(parsed, nearest).slice(0, SIMILAR_MAX);
    const known = similar.length === 0 ? "" : ` (most similar: ${similar.join(", ")})`;
    return `is not the name of any model${known}`;
  }
  const { lifecycle, retiresAt } = lifecycleOf(verdict.model);
  const published =
    verdict.kind === "unreported" ? ", as published: this server reports no lifecycle" : "";
  return `${retirement(lifecycle, retiresAt, now)}${published}`;
}

function retirement(lifecycle: string | null, retiresAt: number, now: number): string {
  const isDated = !Number.isNaN(retiresAt);
  const day = isDated ? dayOf(retiresAt) : "";
  if (lifecycle === "retired") return isDated ? `was retired on ${day}` : "is retired";
  if (!isDated) return "is deprecated; no retirement date is reported";
  const countdown = formatCountdown(retiresAt, now);
  return retiresAt <= now
    ? `was to retire on ${day}, ${countdown}`
    : `retires on ${day}, ${countdown}`;
}

/** As `2026-11-30`, by the reader's clock, like the days that are counted. */
function dayOf(time: number): string {
  return new Date(onReadersClock(time)).toISOString().slice(0, "2026-11-30".length);
}

function replacementOf({ replacement }: Finding): string[] {
  if (replacement === null) return [];
  return [
    replacement.isNamed
      ? `its replacement is ${replacement.id}, ${NAMED_BY}`
      : `no replacement is named, and the ${HINT} is ${replacement.id}`,
  ];
}
