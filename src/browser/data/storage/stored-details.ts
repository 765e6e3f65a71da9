import * as v from "valibot";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";
import type { Answer } from "../api/get-json.ts";
import { likelySource } from "./likely-source.ts";
import { storedModels, readStoredModels } from "./stored-models.ts";
import { deviceStore } from "./store.ts";

/** How many details are stored; the oldest are dropped first. */
const DETAILS_MAX = 100;

/** The model that the API returned for a name on an earlier visit. */
export interface RestoredDetail {
  /** When it was true, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly model: ModelInfo;
  readonly source: string;
}

const StoredDetail = v.object({ at: v.number(), models: v.custom<unknown>(() => true) });
const Keys = v.array(v.string());

/**
 * What the likely source returned on an earlier visit; null when nothing was stored.
 *
 * @param request the name, the sorted betas and the workspace as a JSON list
 */
export async function restoreDetail(request: string): Promise<RestoredDetail | null> {
  const source = likelySource();
  if (source === null) return null;
  const stored = v.safeParse(StoredDetail, await deviceStore.read(keyOf(source, request)));
  if (!stored.success) return null;
  const { at, models } = stored.output;
  const [model] = (await readStoredModels(models, at))?.models ?? [];
  return model ? { at, model, source } : null;
}

/**
 * Stores the answer of this visit in place of the earlier one, unless the server had it from before.
 *
 * @param request as for `restoreDetail`
 */
export async function storeAnswer(
  request: string,
  { body, meta }: Answer<ModelInfo>,
): Promise<void> {
  const connection = connectionStore.get();
  if (!connection || meta.staleSince !== null) return;
  const key = keyOf(formatSource(connection.source), request);
  const known = v.safeParse(Keys, await deviceStore.read("details"));
  const keys = [...(known.success ? known.output : []).filter((other) => other !== key), key];
  while (keys.length > DETAILS_MAX) await deviceStore.remove(keys.shift() as string);
  await deviceStore.writeAll([
    [key, { at: meta.receivedAt, models: storedModels([body]) }],
    ["details", keys],
  ]);
}

function keyOf(source: string, request: string): string {
  return `detail ${JSON.stringify([source, ...(JSON.parse(request) as unknown[])])}`;
}
