import type { ModelInfo } from "#contract/model-info.ts";
import { csvOf, csvRows } from "../reading/csv.ts";
import { createColumnCollector } from "./csv-columns.ts";
import { flatten } from "./flatten.ts";
import { modelJson, verbatimModel } from "../reading/verbatim.ts";
import { VISIBLE_FIELDS, visibleJson, type FieldChoice } from "./visible-fields.ts";

/** The formats on offer, by what ends the file's name. */
export const FORMATS = ["csv", "json"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** What a file of each format is to the browser. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
};

/** Which models go into a file, in which order. */
export interface Selection {
  readonly length: number;
  readonly modelAt: (place: number) => ModelInfo;
}

/** A file in the making: its text piece by piece, some of them empty. */
export interface Writing {
  readonly pieces: Generator<string, void>;
  /** How many pieces there will be. */
  readonly count: number;
}

/**
 * Begins a file of models in a format.
 *
 * JSON has the API's own objects to the letter, one on a line. CSV has the names on the wire as heads,
 * numbers and dates as they came and an empty cell for what is null, missing or an unknown date.
 *
 * @throws {TooManyColumnsError} from `pieces`, for a CSV of all fields of models with too many
 */
export function writeModels(
  selection: Selection,
  { format, fields }: { format: FileFormat; fields: FieldChoice },
): Writing {
  const { length } = selection;
  if (format === "json") return { pieces: writeJson(selection, fields), count: length + 2 };
  return fields === "visible"
    ? { pieces: writeRows(selection, VISIBLE_FIELDS), count: length + 1 }
    : { pieces: writeAllFields(selection), count: 2 * length + 1 };
}

function* writeJson({ length, modelAt }: Selection, fields: FieldChoice) {
  yield "[\n";
  for (let place = 0; place < length; place += 1) {
    const end = place === length - 1 ? "\n" : ",\n";
    const model = modelAt(place);
    yield (fields === "all" ? modelJson(model) : visibleJson(model)) + end;
  }
  yield "]\n";
}

function* writeAllFields(selection: Selection) {
  const collector = createColumnCollector();
  for (let place = 0; place < selection.length; place += 1) {
    collector.add(verbatimModel(selection.modelAt(place)));
    yield "";
  }
  yield* writeRows(selection, collector.names());
}

function* writeRows({ length, modelAt }: Selection, columns: readonly string[]) {
  yield csvOf([columns]);
  for (let place = 0; place < length; place += 1) {
    const leaves = flatten(verbatimModel(modelAt(place)));
    const cells = new Map(leaves.map(({ column, cell }) => [column, cell]));
    yield csvRows([columns.map((column) => cells.get(column) ?? "")]);
  }
}
