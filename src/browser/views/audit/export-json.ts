import { readersDaysUntil, timeOf } from "#shared/format/dates.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { HINT, REPLACEMENT_SOURCE } from "#shared/model-info/replacement.ts";
import { jsonLines } from "#shared/model-info/verbatim.ts";
import { notesOn, suggestedFor } from "#shared/model-names/notes.ts";
import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { platformVerdict } from "#shared/model-names/verdict.ts";
import type { AuditRow, Report } from "#shared/model-names/audit-row.ts";
import type { Origin } from "./export-markdown.ts";

/** A report for programs: each name with its verdict and places; null is what is not known or not so. */
export function auditJson(report: Report, { source, betas, workspace }: Origin): string {
  const written = {
    exported_at: new Date(report.now).toISOString(),
    source,
    betas,
    workspace: workspace === "" ? null : workspace,
    names: report.rows.map((row) => nameIn(row, report)),
  };
  return `${jsonLines(written)}\n`;
}

function nameIn({ match, verdict, replacement }: AuditRow, { nearestTo, now }: Report): object {
  const { kind, requestedName, isPinned, needsAttention, model, hasOwnDates } = verdict;
  const isUnknown = kind === "unknown";
  const retiresAt = timeOf(model?.retires_at);
  const hasDaysLeft = kind === "deprecated" && !Number.isNaN(retiresAt);
  return {
    name: match.written,
    platform: PLATFORM_NAMES[match.platform],
    looked_up_as: requestedName,
    class: kind,
    // The dates below are the Claude API's, also where the platform has others.
    platform_sets_own_dates: hasOwnDates,
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
    similar_ids: isUnknown ? suggestedFor(match, nearestTo(requestedName ?? "")) : [],
    notes: notesOn(match, isUnknown),
    places: match.places.map(({ source, line, column }) => ({ file: source.name, line, column })),
  };
}
