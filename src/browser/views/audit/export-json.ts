import { jsonLines } from "#shared/model-info/verbatim.ts";
import type { AuditRow, Report } from "#shared/model-names/audit-row.ts";
import { nameRecord } from "#shared/model-names/name-record.ts";
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
  const nearest = verdict.kind === "unknown" ? nearestTo(verdict.requestedName ?? "") : [];
  return {
    ...nameRecord({ parsed: match, verdict, replacement }, nearest, now),
    places: match.places.map(({ source, line, column }) => ({ file: source.name, line, column })),
  };
}
