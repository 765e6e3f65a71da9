import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim, verbatimAnswers } from "#shared/contract/verbatim.ts";
import type { PageTraits } from "#shared/model-info/read-page.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { modelJson } from "#shared/model-info/verbatim.ts";

const Models = v.array(ModelInfo);

/** Stored models, with how their server lists them where that is not as the Claude API does. */
export interface StoredPage {
  readonly models: readonly ModelInfo[];
  readonly traits?: PageTraits | undefined;
}

/**
 * Models in their stored form: as they are, or as the JSON they came as where JavaScript would serialize
 * them differently, or where they were read from another form.
 */
export function storedModels(models: readonly ModelInfo[]): readonly ModelInfo[] | string {
  const isAsItCame = models.some((model) => verbatimAnswers.has(model) || remarksOn.has(model));
  return isAsItCame ? `[${models.map(modelJson).join(",")}]` : models;
}

/**
 * Reads stored models, so that they serialize as they came; null when the value is not valid.
 *
 * @param at when they were true, in milliseconds of the Unix epoch
 */
export async function readStoredModels(stored: unknown, at: number): Promise<StoredPage | null> {
  if (typeof stored !== "string") {
    const isValid = v.safeParse(Models, stored).success;
    return isValid ? { models: stored as readonly ModelInfo[] } : null;
  }
  const data = parse(stored);
  if (!Array.isArray(data)) return null;
  const body = { data, has_more: false };
  keepVerbatim(body, { body, text: `{"data":${stored}}` });
  const { readPage } = await import("#shared/model-info/read-page.ts");
  const read = readPage(body, at);
  if (read?.page.data.length !== data.length) return null;
  return { models: read.page.data, traits: read.traits };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
