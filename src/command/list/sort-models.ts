import type { ModelInfo } from "#shared/contract/model-info.ts";
import { timeOf } from "#shared/format/dates.ts";

/** By what models are sorted. */
export const SORT_KEYS = ["released", "retires", "id", "name", "context", "output"] as const;
/** One of the keys of `--sort`. */
export type SortKey = (typeof SORT_KEYS)[number];

type Value = number | string;

/** The value of each, and whether the largest comes first. */
const KEYS: Readonly<Record<SortKey, readonly [(model: ModelInfo) => Value | null, boolean]>> = {
  released: [({ created_at }) => time(created_at), true],
  retires: [({ retires_at }) => time(retires_at), false],
  id: [({ id }) => id, false],
  name: [({ display_name }) => display_name, false],
  context: [({ max_input_tokens }) => max_input_tokens ?? null, true],
  output: [({ max_tokens }) => max_tokens ?? null, true],
};

function time(value: string | null | undefined): number | null {
  const at = timeOf(value);
  return Number.isNaN(at) ? null : at;
}

/** A sorted copy; unknown values come last either way, and ties keep the order of the API. */
export function sortModels(
  models: readonly ModelInfo[],
  key: SortKey,
  isReversed: boolean,
): readonly ModelInfo[] {
  const [valueOf, isLargestFirst] = KEYS[key];
  const sign = isLargestFirst === isReversed ? 1 : -1;
  return models
    .map((model) => ({ model, value: valueOf(model) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return sign * compare(a.value, b.value);
    })
    .map(({ model }) => model);
}

function compare(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
