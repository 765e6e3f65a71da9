import { formatDay, timeOf } from "#shared/format/dates.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { HINT, NAMED_BY, type Replacement } from "#shared/model-info/replacement.ts";
import type { JudgedName } from "#shared/model-names/name-record.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { notesOn, suggestedFor } from "#shared/model-names/notes.ts";
import { platformVerdict, type Verdict } from "#shared/model-names/verdict.ts";

/** The verdict on a name in words, such as `Retires in 9 days`. */
export function statementOn(verdict: Verdict): string {
  return platformVerdict(verdict) ?? verdict.text;
}

/**
 * A judged name for people, in one line: what it is read as, the verdict, what to write instead.
 *
 * @param nearest known IDs that are like the name, the nearest first
 */
export function nameText(
  { parsed, verdict, replacement }: JudgedName,
  nearest: readonly string[],
): string {
  const { kind, requestedName, isPinned, model } = verdict;
  const phrase = spellingPhrase(parsed, requestedName);
  const retiresAt = timeOf(model?.retires_at);
  const similar = kind === "unknown" ? suggestedFor(parsed, nearest) : [];
  const parts = [
    ...(phrase === null ? [] : [`${phrase} ${requestedName ?? ""}`]),
    ...(isPinned === false ? [`alias of ${model?.id ?? ""}`] : []),
    statementOn(verdict),
    ...(kind === "deprecated" && !Number.isNaN(retiresAt)
      ? [`retirement ${formatDay(retiresAt)}`]
      : []),
    ...(replacement === null ? [] : [replacementText(replacement)]),
    ...(similar.length === 0 ? [] : [`similar: ${similar.join(", ")}`]),
    ...notesOn(parsed, kind === "unknown").map((note) => note.replace(/\.$/, "")),
  ];
  return escapeInvisible(`${forDisplay(parsed.written)}: ${parts.join("; ")}`);
}

function replacementText({ id, isNamed }: Replacement): string {
  return isNamed ? `replacement ${id}, ${NAMED_BY}` : `hint: ${HINT} ${id}`;
}
