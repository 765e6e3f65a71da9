import { useState } from "react";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { connectionStore } from "../../data/api/connection.ts";
import { sourceWords } from "#shared/format/source-words.ts";
import { saveFile } from "../../ui/save-file.ts";
import type { AuditRow, Report } from "#shared/model-names/audit-row.ts";
import { createNearest } from "#shared/model-names/create-nearest.ts";
import { auditCsv } from "./export-csv.ts";
import { auditJson } from "./export-json.ts";
import { auditMarkdown, type Origin } from "./export-markdown.ts";
import { createTimeSlices } from "../../ui/time-slices.ts";

interface ExportButtonsProps {
  readonly rows: readonly AuditRow[];
  readonly known: ReadonlySet<string>;
  readonly requestOptions: RequestOptions;
  readonly now: number;
}

/** Saves everything that was found, also what the filter hides. */
export function ExportButtons({ rows, known, requestOptions, now }: ExportButtonsProps) {
  const [isBusy, setIsBusy] = useState(false);

  const save = async (ending: string, type: string, write: (report: Report) => string) => {
    setIsBusy(true);
    const nearest = createNearest(known);
    const unknown = rows.flatMap(({ verdict: { kind, requestedName } }) =>
      kind === "unknown" ? (requestedName ?? []) : [],
    );
    await nearest.lookFor(unknown, createTimeSlices());
    const text = write({ rows, nearestTo: (name) => nearest.to(name) ?? [], now });
    const day = new Date(now).toISOString().slice(0, 10);
    saveFile(`model-audit-${day}.${ending}`, new Blob([text], { type: `${type};charset=utf-8` }));
    setIsBusy(false);
  };

  const origin = (): Origin => ({
    source: sourceWords(connectionStore.get()?.source ?? null),
    ...requestOptions,
  });
  const formats = [
    { name: "Markdown", ending: "md", type: "text/markdown", write: auditMarkdown },
    { name: "CSV", ending: "csv", type: "text/csv", write: auditCsv },
    { name: "JSON", ending: "json", type: "application/json", write: auditJson },
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {formats.map(({ name, ending, type, write }) => (
        <button
          key={ending}
          type="button"
          className="control aria-disabled:text-ink-3"
          // Disabled by its own press, it would lose the focus.
          aria-disabled={isBusy || rows.length === 0}
          onClick={() => {
            if (isBusy || rows.length === 0) return;
            void save(ending, type, (report) => write(report, origin()));
          }}
        >
          Export {name}
        </button>
      ))}
    </div>
  );
}
