import type { ModelInfo } from "#shared/contract/model-info.ts";
import { csvOf, csvRows, type CsvSeparator } from "#shared/format/csv.ts";
import { REPLACEMENT_SOURCE, replacementOf } from "#shared/model-info/replacement.ts";
import { createColumnCollector } from "./csv-columns.ts";
import { flatten } from "./flatten.ts";
import { modelJson, verbatimModel } from "#shared/model-info/verbatim.ts";
import { visibleJson } from "./visible-fields.ts";

/** The formats on offer, by what ends the file's name. */
export const FORMATS = ["csv", "json"] as const;
/** One of the formats a list can be saved in. */
export type FileFormat = (typeof FORMATS)[number];

/** What a file of each format is to the browser. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
};

/** The head of a column that is no field of the API, and so says whose it is. */
const REPLACEMENT_COLUMN = `replacement (${REPLACEMENT_SOURCE})`;

/** Which models go into a file, in which order. */
export interface Selection {
  readonly length: number;
  readonly modelAt: (index: number) => ModelInfo;
}

/** How models are written. */
export interface WritingOptions {
  readonly format: FileFormat;
  /** The fields to write, as `visibleFields` names them; null for all. */
  readonly fields: readonly string[] | null;
  /** Of a CSV; a comma if left out. */
  readonly separator?: CsvSeparator;
}

/** A file being written: its text in pieces, some of them empty. */
export interface Writing {
  readonly pieces: Generator<string, void>;
  /** How many pieces there will be. */
  readonly count: number;
}

/**
 * Begins a file of models in a format.
 *
 * JSON has the API's objects verbatim, one per line. CSV has the names on the wire as headers, numbers
 * and dates verbatim, and an empty cell for null, missing values and unknown dates. Replacements that
 * the official Go SDK names come last.
 *
 * @throws {TooManyColumnsError} from `pieces`, for a CSV of all fields of models with too many
 */
export function writeModels(
  selection: Selection,
  { format, fields, separator = "," }: WritingOptions,
): Writing {
  const { length } = selection;
  if (format === "json") return { pieces: writeJson(selection, fields), count: length + 2 };
  return { pieces: writeTable(selection, fields, separator), count: 2 * length + 1 };
}

function* writeJson({ length, modelAt }: Selection, fields: WritingOptions["fields"]) {
  yield "[\n";
  for (let index = 0; index < length; index += 1) {
    const end = index === length - 1 ? "\n" : ",\n";
    const model = modelAt(index);
    yield (fields === null ? modelJson(model) : visibleJson(model, fields)) + end;
  }
  yield "]\n";
}

function* writeTable(
  selection: Selection,
  fields: WritingOptions["fields"],
  separator: CsvSeparator,
) {
  const collector = createColumnCollector();
  let hasReplacements = false;
  for (let index = 0; index < selection.length; index += 1) {
    const model = selection.modelAt(index);
    if (fields === null) collector.add(verbatimModel(model));
    hasReplacements ||= replacementOf(model) !== null;
    yield "";
  }
  const columns = fields ?? collector.names();
  const all = hasReplacements ? [...columns, REPLACEMENT_COLUMN] : columns;
  yield* writeRows(selection, all, separator);
}

function* writeRows(
  { length, modelAt }: Selection,
  columns: readonly string[],
  separator: CsvSeparator,
) {
  yield csvOf([columns], separator);
  for (let index = 0; index < length; index += 1) {
    const model = modelAt(index);
    const leaves = flatten(verbatimModel(model));
    const cells = new Map(leaves.map(({ column, cell }) => [column, cell]));
    cells.set(REPLACEMENT_COLUMN, replacementOf(model) ?? "");
    yield csvRows([columns.map((column) => cells.get(column) ?? "")], separator);
  }
}
