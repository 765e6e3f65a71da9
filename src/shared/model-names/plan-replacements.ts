import type { ModelInfo } from "../contract/model-info.ts";
import type { IdTable } from "./id-table.ts";
import { otherCharacters } from "./notes.ts";
import { PLATFORM_NAMES } from "./platforms.ts";
import type { Source } from "./match-names.ts";
import { applyEdits, respell, type Edit, type Respelling } from "./replace-names.ts";
import type { AuditRow } from "./audit-row.ts";
import type { JudgedName } from "./name-record.ts";
import { isEndingAsPublished } from "./verdict.ts";

/** What can be replaced with certainty, and what cannot. */
export interface ReplacementPlan {
  readonly replaced: readonly { readonly row: AuditRow; readonly written: string }[];
  /** The names that need attention, each with the reason, a clause without an end. */
  readonly left: readonly { readonly row: AuditRow; readonly reason: string }[];
}

/**
 * Sorts the names that need attention into those whose replacement is certain and the others.
 *
 * @param listed the models that the API lists, by ID: nothing is replaced by what is not among them
 */
export function planReplacements(
  rows: readonly AuditRow[],
  listed: ReadonlyMap<string, ModelInfo>,
  table: IdTable,
): ReplacementPlan {
  const replaced: { row: AuditRow; written: string }[] = [];
  const left: { row: AuditRow; reason: string }[] = [];
  for (const row of rows) {
    const { kind, needsAttention } = row.verdict;
    if (!needsAttention && kind !== "waiting" && kind !== "failed") continue;
    const outcome = replacing({ ...row, parsed: row.match }, listed, table);
    if ("written" in outcome) replaced.push({ row, written: outcome.written });
    else left.push({ row, reason: outcome.reason });
  }
  return { replaced, left };
}

/**
 * How a name that needs attention is written with its replacement, or why that is not certain.
 *
 * @param listed the models that the API lists, by ID: nothing is replaced by what is not among them
 */
export function replacing(
  { parsed, verdict, replacement }: JudgedName,
  listed: ReadonlyMap<string, ModelInfo>,
  table: IdTable,
): Respelling {
  const { kind, requestedName, model } = verdict;
  if (kind === "waiting") return { reason: "it is not checked yet" };
  if (kind === "failed") return { reason: "the API has not answered for it" };
  if (kind === "unknown") return { reason: "the API knows no such model" };
  if (model !== null && isEndingAsPublished(model)) {
    return {
      reason: "this server reports no lifecycle, and what is published may not hold for it",
    };
  }
  if (kind !== "deprecated" && kind !== "retired") {
    return { reason: `it is written ${otherCharacters(parsed)}` };
  }
  if (verdict.hasOwnDates) {
    return { reason: `${PLATFORM_NAMES[parsed.platform]} sets its own dates and names` };
  }
  if (replacement === null || !replacement.isNamed || requestedName === null) {
    return { reason: `no replacement is named${replacement ? ", and a hint is not certain" : ""}` };
  }
  const heir = listed.get(replacement.id);
  if (!heir) return { reason: `${replacement.id} is not listed` };
  if (heir.lifecycle === "deprecated" || heir.lifecycle === "retired") {
    return { reason: `${replacement.id} is ${heir.lifecycle} as well` };
  }
  return respell(parsed, requestedName, replacement.id, table);
}

/** A text with the names of a plan replaced. */
export function replaceIn(source: Source, { replaced }: ReplacementPlan): string {
  const edits = replaced.flatMap(({ row: { match }, written }) =>
    match.places
      .filter((place) => place.source === source)
      .map(({ start }): Edit => ({ start, before: match.written, after: written })),
  );
  return applyEdits(source.text, edits);
}
