import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim, verbatimAnswers } from "#shared/contract/verbatim.ts";
import { modelJson } from "#shared/model-info/verbatim.ts";

const Models = v.array(ModelInfo);

/** Models in their stored form: as they are, or as JSON where JavaScript would serialize them differently. */
export function storedModels(models: readonly ModelInfo[]): readonly ModelInfo[] | string {
  const isVerbatim = models.some((model) => verbatimAnswers.has(model));
  return isVerbatim ? `[${models.map(modelJson).join(",")}]` : models;
}

/** Reads stored models, so that they serialize as they came; null when the value is not valid. */
export function readStoredModels(kept: unknown): readonly ModelInfo[] | null {
  const value: unknown = typeof kept === "string" ? parse(kept) : kept;
  if (!v.safeParse(Models, value).success) return null;
  const models = value as readonly ModelInfo[];
  if (typeof kept === "string") {
    const body = { data: [...models], has_more: false };
    keepVerbatim(body, { body, text: `{"data":${kept}}` });
  }
  return models;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
