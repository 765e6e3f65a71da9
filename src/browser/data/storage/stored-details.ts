import * as v from "valibot";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { storedModels, readStoredModels } from "./stored-models.ts";
import { deviceStore } from "./store.ts";

/** So many details are kept; the one that was kept first goes first. */
const DETAILS_MAX = 100;

/** What the API answered about a name on an earlier visit. */
export interface StoredDetail {
  /** When it was the truth, in milliseconds of the Unix epoch. */
  readonly at: number;
  readonly model: ModelInfo;
}

const StoredDetailForm = v.object({ at: v.number(), models: v.custom<unknown>(() => true) });
const Keys = v.array(v.string());

/** Keeps what a name was answered with, in place of the earlier answer. */
export async function storeDetail(
  identity: string,
  asked: string,
  requestOptions: RequestOptions,
  detail: StoredDetail,
): Promise<void> {
  const key = keyOf(identity, asked, requestOptions);
  const known = v.safeParse(Keys, await deviceStore.read("details"));
  const keys = [...(known.success ? known.output : []).filter((other) => other !== key), key];
  while (keys.length > DETAILS_MAX) await deviceStore.remove(keys.shift() as string);
  await deviceStore.writeAll([
    [key, { at: detail.at, models: storedModels([detail.model]) }],
    ["details", keys],
  ]);
}

/** What was kept of a name; null when nothing was. */
export async function readStoredDetail(
  identity: string,
  asked: string,
  requestOptions: RequestOptions,
): Promise<StoredDetail | null> {
  const kept = v.safeParse(
    StoredDetailForm,
    await deviceStore.read(keyOf(identity, asked, requestOptions)),
  );
  const [model] = (kept.success && readStoredModels(kept.output.models)) || [];
  return kept.success && model ? { at: kept.output.at, model } : null;
}

function keyOf(identity: string, asked: string, { betas, workspace }: RequestOptions): string {
  return `detail ${JSON.stringify([identity, asked, betas.toSorted(), workspace])}`;
}
