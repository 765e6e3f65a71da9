import type { ModelInfo } from "#shared/contract/model-info.ts";
import { timeOf } from "#shared/format/dates.ts";
import { fold } from "#shared/format/fold.ts";

/**
 * The catalogue as columns beside its rows, in the API's order; row `n` is `models[n]`.
 *
 * It only grows, at the cost of the added rows. A number is NaN where the API reports none.
 */
export interface ModelColumns {
  readonly models: ModelInfo[];
  /** Release time in milliseconds of the Unix epoch. */
  readonly released: number[];
  /** Folded name, ID, aliases and line, each between line feeds. */
  readonly text: string[];
  /** The other names that are in `text`; changed by `renameModels`. */
  names: OtherNames;
  /** The index of the model's line in `lines`. */
  readonly line: number[];
  /** Every line seen, in order of appearance, with how many models it has; null is no line. */
  readonly lines: ValueCount[];
  /** Every lifecycle seen, in the same way; null is not reported. */
  readonly lifecycles: ValueCount[];
  /** Whether every row so far came newest first, as the API documents, unknown dates last. */
  isNewestFirst: boolean;
}

/** Aliases of models, by ID. */
export type OtherNames = ReadonlyMap<string, readonly string[]>;

/** A value of a field and how many of the loaded models have it. */
export interface ValueCount {
  readonly value: string | null;
  count: number;
}

/** Creates columns without rows. */
export function createModelColumns(): ModelColumns {
  return {
    models: [],
    released: [],
    text: [],
    names: new Map(),
    line: [],
    lines: [],
    lifecycles: [],
    isNewestFirst: true,
  };
}

/** Appends a page below the present rows. */
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
    countValue(columns.lifecycles, model.lifecycle ?? null);
  }
}

/** Replaces the aliases that models are found by; only the rows concerned are rewritten. */
export function renameModels(columns: ModelColumns, names: OtherNames): void {
  const before = columns.names;
  columns.names = names;
  const ids = new Set([...before.keys(), ...names.keys()]);
  columns.models.forEach((model, row) => {
    if (ids.has(model.id) && names.get(model.id) !== before.get(model.id)) {
      columns.text[row] = searchText(model, names);
    }
  });
}

/** Joined, not concatenated with `+`: a concatenation would keep its parts until someone searches. */
function searchText(model: ModelInfo, others: OtherNames): string {
  const names = [model.display_name, model.id, ...(others.get(model.id) ?? [])];
  if (model.line) names.push(model.line);
  return ["", ...names.map(fold), ""].join("\n");
}

/** Counts a value and returns its index; there are few values, so a scan beats a map. */
function countValue(counts: ValueCount[], value: string | null): number {
  const index = counts.findIndex((known) => known.value === value);
  if (index === -1) return counts.push({ value, count: 1 }) - 1;
  (counts[index] as ValueCount).count += 1;
  return index;
}
