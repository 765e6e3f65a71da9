import { useState } from "react";
import { sourceWords } from "#shared/format/source-words.ts";
import type { AuditRow, Report } from "#shared/model-names/audit-row.ts";
import { createNearest } from "#shared/model-names/create-nearest.ts";
import { connectionStore } from "../../data/api/connection.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { saveReport } from "../../ui/export-buttons.tsx";
import { createTimeSlices } from "../../ui/time-slices.ts";
import { auditCsv } from "./export-csv.ts";
import { auditMarkdown, type Origin } from "./export-markdown.ts";
import { jsonLines } from "#shared/model-info/verbatim.ts";
import { nameRecord } from "#shared/model-names/name-record.ts";

const WRITERS = { Markdown: auditMarkdown, CSV: auditCsv, JSON: auditJson } as const;
const FORMATS = ["Markdown", "CSV", "JSON"] as const;

interface ExportButtonsProps {
  readonly rows: readonly AuditRow[];
  readonly known: ReadonlySet<string>;
  readonly requestOptions: RequestOptions;
  readonly now: number;
}

/** Saves everything that was found, also what the filter hides. */
export function ExportButtons({ rows, known, requestOptions, now }: ExportButtonsProps) {
  const [isBusy, setIsBusy] = useState(false);
  const isDisabled = isBusy || rows.length === 0;

  const save = async (format: (typeof FORMATS)[number]) => {
    setIsBusy(true);
    const nearest = createNearest(known);
    const unknown = rows.flatMap(({ verdict: { kind, requestedName } }) =>
      kind === "unknown" ? (requestedName ?? []) : [],
    );
    await nearest.lookFor(unknown, createTimeSlices());
    const report = { rows, nearestTo: (name: string) => nearest.to(name) ?? [], now };
    const source = sourceWords(connectionStore.get()?.source ?? null);
    saveReport("model-audit", format, WRITERS[format](report, { source, ...requestOptions }), now);
    setIsBusy(false);
  };

  return (
    <div className="flex flex-wrap gap-2">
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="control aria-disabled:text-ink-3"
          // Disabled by its own press, it would lose the focus.
          aria-disabled={isDisabled}
          onClick={isDisabled ? undefined : () => void save(format)}
        >
          Export {format}
        </button>
      ))}
    </div>
  );
}

/** A report for programs: each name with its verdict and places; null is what is not known or not so. */
function auditJson(report: Report, { source, betas, workspace }: Origin): string {
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
