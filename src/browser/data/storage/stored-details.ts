import * as v from "valibot";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { storedModels, readStoredModels } from "./stored-models.ts";
import { deviceStore } from "./store.ts";

/** How many details are stored; the oldest are dropped first. */
const DETAILS_MAX = 100;

/** The model that the API returned for a name on an earlier visit. */
export interface StoredDetail {
  /** When it was true, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly model: ModelInfo;
}

const StoredDetailForm = v.object({ at: v.number(), models: v.custom<unknown>(() => true) });
const Keys = v.array(v.string());

/** Stores the model that was returned for a name, in place of the earlier one. */
export async function storeDetail(
  identity: string,
  requestedName: string,
  requestOptions: RequestOptions,
  detail: StoredDetail,
): Promise<void> {
  const key = keyOf(identity, requestedName, requestOptions);
  const known = v.safeParse(Keys, await deviceStore.read("details"));
  const keys = [...(known.success ? known.output : []).filter((other) => other !== key), key];
  while (keys.length > DETAILS_MAX) await deviceStore.remove(keys.shift() as string);
  await deviceStore.writeAll([
    [key, { at: detail.at, models: storedModels([detail.model]) }],
    ["details", keys],
  ]);
}

/** What was stored for a name; null when nothing was. */
export async function readStoredDetail(
  identity: string,
  requestedName: string,
  requestOptions: RequestOptions,
): Promise<StoredDetail | null> {
  const kept = v.safeParse(
    StoredDetailForm,
    await deviceStore.read(keyOf(identity, requestedName, requestOptions)),
  );
  if (!kept.success) return null;
  const { at, models } = kept.output;
  const [model] = (await readStoredModels(models, at))?.models ?? [];
  return model ? { at, model } : null;
}

function keyOf(
  identity: string,
  requestedName: string,
  { betas, workspace }: RequestOptions,
): string {
  return `detail ${JSON.stringify([identity, requestedName, betas.toSorted(), workspace])}`;
}
