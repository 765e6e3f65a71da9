import { readersDaysUntil, timeOf } from "#shared/format/dates.ts";
import { csvOf, type CsvCell } from "#shared/format/csv.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { HINT, REPLACEMENT_SOURCE } from "#shared/model-info/replacement.ts";
import type { Report } from "#shared/model-names/audit-row.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { notesOn, suggestedFor } from "#shared/model-names/notes.ts";
import { PLATFORM_NAMES } from "#shared/model-names/platforms.ts";
import { platformVerdict, type Kind, type Verdict } from "#shared/model-names/verdict.ts";

/** What a class is called where its own name would not be understood. */
const CLASSES: Partial<Record<Kind, string>> = {
  unreported: "not reported",
  failed: "not answered",
  waiting: "not checked",
};

const HEAD = [
  "File",
  "Line",
  "Column",
  "Name",
  "Platform",
  "Looked up as",
  "Class",
  "Alias of",
  "Needs attention",
  "Model ID",
  "Retires at",
  "Days left",
  `Replacement (${REPLACEMENT_SOURCE})`,
  `Hint (${HINT})`,
  "Similar IDs",
  "Notes",
];

/**
 * One row for every place, so that it can be sorted by file; columns count UTF-16 code units. Lines,
 * columns and days are numbers.
 */
export function auditCsv({ rows, nearestTo, now }: Report): string {
  const lines = rows.flatMap(({ match, verdict, replacement }) => {
    const { kind, requestedName, isPinned, needsAttention, model } = verdict;
    const retiresAt = timeOf(model?.retires_at);
    const hasDaysLeft = kind === "deprecated" && !Number.isNaN(retiresAt);
    const isUnknown = kind === "unknown";
    const told = [
      escapeInvisible(match.written),
      PLATFORM_NAMES[match.platform],
      requestedName ?? "",
      classCell(verdict),
      isPinned === false ? escapeInvisible(model?.id ?? "") : "",
      needsAttention ? "yes" : "no",
      escapeInvisible(model?.id ?? ""),
      isUnknownDate("retires_at", model?.retires_at)
        ? ""
        : escapeInvisible(model?.retires_at ?? ""),
      hasDaysLeft ? readersDaysUntil(retiresAt, now) : "",
      replacement?.isNamed ? escapeInvisible(replacement.id) : "",
      replacement && !replacement.isNamed ? escapeInvisible(replacement.id) : "",
      isUnknown
        ? suggestedFor(match, nearestTo(requestedName ?? ""))
            .map(escapeInvisible)
            .join(" ")
        : "",
      escapeInvisible(notesOn(match, isUnknown).join(" ")),
    ];
    return match.places.map(({ source, line, column }): CsvCell[] => [
      escapeInvisible(source.name),
      line,
      column,
      ...told,
    ]);
  });
  return csvOf([HEAD, ...lines]);
}

/** The lifecycle as the API has it, or why there is none; of a platform's spelling a whole phrase. */
function classCell(verdict: Verdict): string {
  const { kind, model, text } = verdict;
  if (kind === "unchecked") return text.toLowerCase();
  const platform = platformVerdict(verdict);
  return platform === null
    ? (CLASSES[kind] ?? escapeInvisible(model?.lifecycle ?? kind))
    : platform.charAt(0).toLowerCase() + platform.slice(1);
}
