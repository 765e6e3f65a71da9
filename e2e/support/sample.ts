import { readFileSync } from "node:fs";
import * as v from "valibot";
import { DEFAULT_LIFECYCLES } from "../../src/shared/contract/lifecycle.ts";
import { ModelInfo } from "../../src/shared/contract/model-info.ts";

const Snapshot = v.object({
  taken_on: v.string(),
  entries: v.array(
    v.object({
      model: ModelInfo,
      aliases: v.array(v.string()),
      replacement: v.optional(v.string()),
      beta_fields: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
});

const snapshot = v.parse(
  Snapshot,
  JSON.parse(
    readFileSync(
      new URL("../../src/server/source/snapshot/models-snapshot.json", import.meta.url),
      "utf8",
    ),
  ),
);

/** The models of the embedded catalogue, in the API's order. */
export const SAMPLE_MODELS: readonly ModelInfo[] = snapshot.entries.map(({ model }) => model);

/** The replacement that the official Go SDK names, by the ID of the model. */
export const SAMPLE_REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  snapshot.entries.flatMap(({ model, replacement }) =>
    replacement === undefined ? [] : [[model.id, replacement] as const],
  ),
);

/** The ID that each alias of the embedded catalogue leads to. */
export const SAMPLE_ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  snapshot.entries.flatMap(({ model, aliases }) => aliases.map((alias) => [alias, model.id])),
);

/** What a model of the embedded catalogue has under the beta of fallbacks only, by its ID. */
export const SAMPLE_FALLBACK_FIELDS: Readonly<Record<string, object>> = Object.fromEntries(
  snapshot.entries.map(({ model, beta_fields }) => [model.id, beta_fields]),
);

/** Those that the API lists by default. */
export const DEFAULT_MODELS = SAMPLE_MODELS.filter((model) =>
  DEFAULT_LIFECYCLES.some((lifecycle) => lifecycle === model.lifecycle),
);

/** A moment on the day the embedded catalogue was taken, for ages and countdowns. */
export const SAMPLE_NOON = new Date(`${snapshot.taken_on}T12:00:00Z`);

/** The display names of models, in their order. */
export function namesOf(models: readonly ModelInfo[]): string[] {
  return models.map((model) => model.display_name);
}
