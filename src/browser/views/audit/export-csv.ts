import { daysUntil, timeOf } from "#shared/format/dates.ts";
import { csvOf, type CsvCell } from "#shared/format/csv.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { REPLACEMENT_SOURCE, replacementOf } from "#shared/model-info/replacement.ts";
import type { Report } from "./audited.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { platformName } from "#shared/model-names/platform-note.ts";
import type { Kind } from "#shared/model-names/verdict.ts";

/** What a class is called where its own name would not be understood. */
const CLASSES: Partial<Record<Kind, string>> = {
  unreported: "not reported",
  failed: "not answered",
  waiting: "not asked",
};

const HEAD = [
  "File",
  "Line",
  "Column",
  "Name",
  "Platform",
  "Asked as",
  "Class",
  "Alias of",
  "Needs attention",
  "Model ID",
  "Retires at",
  "Days left",
  `Replacement (${REPLACEMENT_SOURCE})`,
  "Nearest known IDs",
];

/**
 * One row for every place, so that it can be sorted by file; columns count UTF-16 code units. Lines,
 * columns and days are numbers.
 */
export function auditCsv({ audited, nearestTo, now }: Report): string {
  const rows = audited.flatMap(({ found, verdict }) => {
    const { kind, isPinned, needsAttention, model } = verdict;
    const retiresAt = timeOf(model?.retires_at);
    const hasDaysLeft = kind === "deprecated" && !Number.isNaN(retiresAt);
    const told = [
      escapeInvisible(found.spelling),
      platformName(found) ?? "API",
      found.name,
      CLASSES[kind] ?? escapeInvisible(model?.lifecycle ?? kind),
      isPinned === false ? escapeInvisible(model?.id ?? "") : "",
      needsAttention ? "yes" : "no",
      escapeInvisible(model?.id ?? ""),
      isUnknownDate("retires_at", model?.retires_at)
        ? ""
        : escapeInvisible(model?.retires_at ?? ""),
      hasDaysLeft ? daysUntil(retiresAt, now) : "",
      (model && replacementOf(model)) ?? "",
      kind === "unknown" ? nearestTo(found.name).map(escapeInvisible).join(" ") : "",
    ];
    return found.places.map(({ source, line, column }): CsvCell[] => [
      escapeInvisible(source.name),
      line,
      column,
      ...told,
    ]);
  });
  return csvOf([HEAD, ...rows]);
}
