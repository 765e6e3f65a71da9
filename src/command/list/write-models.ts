import type { ModelInfo } from "#shared/contract/model-info.ts";
import { csvRows, type CsvCell } from "#shared/format/csv.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { REPLACEMENT_SOURCE, replacementOf } from "#shared/model-info/replacement.ts";
import { modelJson, verbatimModel, WrittenNumber } from "#shared/model-info/verbatim.ts";

/** The entries verbatim, one a line, as the page exports them. */
export function modelsJson(models: readonly ModelInfo[]): string {
  return models.length === 0 ? "[]\n" : `[\n${models.map(modelJson).join(",\n")}\n]\n`;
}

const FIELDS = [
  "id",
  "display_name",
  "line",
  "created_at",
  "lifecycle",
  "deprecated_at",
  "retires_at",
  "max_input_tokens",
  "max_tokens",
] as const;

/** A row for each model and one for the names of the fields; no byte order mark, as it goes to a pipe. */
export function modelsCsv(models: readonly ModelInfo[]): string {
  const rows = models.map((model) => {
    const verbatim = verbatimModel(model);
    return [...FIELDS.map((field) => cellOf(field, verbatim[field])), replacementOf(model) ?? ""];
  });
  return csvRows([[...FIELDS, `replacement (${REPLACEMENT_SOURCE})`], ...rows]);
}

function cellOf(field: string, value: unknown): CsvCell {
  if (value instanceof WrittenNumber || typeof value === "number") return value;
  return typeof value === "string" && !isUnknownDate(field, value) ? value : "";
}
