import * as v from "valibot";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatSource } from "#shared/contract/headers.ts";
import { connectionStore } from "../api/connection.ts";
import type { Answer } from "../api/get-json.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { likelySource } from "./likely-source.ts";
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

/** A stored model with the request that it was the answer to, and the source of that. */
export interface RestoredDetail extends StoredDetail {
  readonly request: string;
  readonly source: string;
}

/** A request for one model, which is given as JSON. */
type Request = [name: string, betas: string[], workspace: string];

/** What the likely source returned on an earlier visit; null when nothing was stored. */
export async function restoreDetail(request: string): Promise<RestoredDetail | null> {
  const source = likelySource();
  if (source === null) return null;
  const [name, betas, workspace] = JSON.parse(request) as Request;
  const stored = await readStoredDetail(source, name, { betas, workspace });
  return stored && { ...stored, request, source };
}

/** Stores the answer of this visit, unless the server had it from before. */
export async function storeAnswer(
  request: string,
  { body, meta }: Answer<ModelInfo>,
): Promise<void> {
  const connection = connectionStore.get();
  if (!connection || meta.staleSince !== null) return;
  const [name, betas, workspace] = JSON.parse(request) as Request;
  const detail = { at: meta.receivedAt, model: body };
  await storeDetail(formatSource(connection.source), name, { betas, workspace }, detail);
}

async function storeDetail(
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

async function readStoredDetail(
  identity: string,
  requestedName: string,
  requestOptions: RequestOptions,
): Promise<StoredDetail | null> {
  const stored = v.safeParse(
    StoredDetailForm,
    await deviceStore.read(keyOf(identity, requestedName, requestOptions)),
  );
  if (!stored.success) return null;
  const { at, models } = stored.output;
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
