import type { ModelInfo } from "#shared/contract/model-info.ts";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import { timeOf } from "#shared/format/dates.ts";
import { fold } from "./fold.ts";

/**
 * The catalogue as columns beside its rows, in the API's order; row `n` is `models[n]`.
 *
 * Only ever grows, and by the cost of what is added. A number is NaN where the API says nothing.
 */
export interface ModelColumns {
  readonly models: ModelInfo[];
  /** Release time in milliseconds of the Unix epoch. */
  readonly released: number[];
  /** Folded name, ID, other names and line, each between line feeds. */
  readonly text: string[];
  /** The other names that are in `text`; changed by `renameModels`. */
  names: OtherNames;
  /** The place of the model's line in `lines`. */
  readonly line: number[];
  /** Every line seen, in order of appearance, with how many models it has; null is no line. */
  readonly lines: ValueCount[];
  /** Every stage seen, in the same way; null is not reported. */
  readonly stages: ValueCount[];
  /** Whether every row so far came newest first, as the API promises, unknown dates last. */
  isNewestFirst: boolean;
}

/** Names that lead to a model beside its ID, by that ID. */
export type OtherNames = ReadonlyMap<string, readonly string[]>;

/** A value of a field and how many of the loaded models have it. */
export interface ValueCount {
  readonly value: string | null;
  count: number;
}

/** Columns with no row. */
export function createModelColumns(): ModelColumns {
  return {
    models: [],
    released: [],
    text: [],
    names: PUBLISHED_ALIASES,
    line: [],
    lines: [],
    stages: [],
    isNewestFirst: true,
  };
}

/** Adds a page below the rows that are there. */
export function appendModels(columns: ModelColumns, models: readonly ModelInfo[]): void {
  for (const model of models) {
    const released = timeOf(model.created_at);
    const before = columns.released.at(-1);
    if (
      before !== undefined &&
      (Number.isNaN(before) ? !Number.isNaN(released) : released > before)
    ) {
      columns.isNewestFirst = false;
    }
    columns.models.push(model);
    columns.released.push(released);
    columns.text.push(searchText(model, columns.names));
    columns.line.push(countValue(columns.lines, model.line ?? null));
    countValue(columns.stages, model.lifecycle ?? null);
  }
}

/** Has models found under these names and no others; only the rows it concerns are written anew. */
export function renameModels(columns: ModelColumns, names: OtherNames): void {
  const before = columns.names;
  columns.names = names;
  columns.models.forEach((model, row) => {
    if (names.get(model.id) !== before.get(model.id)) columns.text[row] = searchText(model, names);
  });
}

/** Joined and not added up: a sum of texts would keep its parts for as long as nobody searches. */
function searchText(model: ModelInfo, others: OtherNames): string {
  const names = [model.display_name, model.id, ...(others.get(model.id) ?? [])];
  if (model.line) names.push(model.line);
  return ["", ...names.map(fold), ""].join("\n");
}

/** Counts a value and tells its place; there is a handful of values, so a scan beats a map. */
function countValue(counts: ValueCount[], value: string | null): number {
  const place = counts.findIndex((known) => known.value === value);
  if (place === -1) return counts.push({ value, count: 1 }) - 1;
  (counts[place] as ValueCount).count += 1;
  return place;
}
