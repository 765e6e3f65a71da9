import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Answer, FetchModels } from "../answer.ts";
import { errorAnswer } from "../../http/error-answer.ts";
import { listPage } from "./list-page.ts";
import type { Snapshot, SnapshotEntry } from "./snapshot.ts";

/**
 * The beta under which `allowed_fallback_models` is part of a model.
 * @see https://platform.claude.com/docs/en/api/beta/models/retrieve
 */
const FALLBACK_BETA = "server-side-fallback-2026-07-01";

/** Answers as the API would if the given models were all there are. Every beta is accepted. */
export function fetchFromSnapshot(snapshot: Snapshot): FetchModels {
  const entries = snapshot.entries.toSorted(newestFirst);
  const withoutBeta = entries.map(({ model }) => model);
  const withBeta = entries.map(({ model, beta_fields }) => ({ ...model, ...beta_fields }));
  const positions = positionsByName(entries);

  return (modelsRequest) => {
    const models = modelsRequest.betas.includes(FALLBACK_BETA) ? withBeta : withoutBeta;
    if (modelsRequest.kind === "list") {
      const page = listPage(models, modelsRequest.parameters);
      return "data" in page ? good(page) : errorAnswer(400, page.fault);
    }
    const model = models[positions.get(modelsRequest.id) ?? -1];
    return model === undefined ? errorAnswer(404, `model: ${modelsRequest.id}`) : good(model);
  };
}

function newestFirst(a: SnapshotEntry, b: SnapshotEntry): number {
  return Date.parse(b.model.created_at) - Date.parse(a.model.created_at);
}

/** Where each ID and alias leads; an ID wins over an alias of the same name. */
function positionsByName(entries: readonly SnapshotEntry[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  entries.forEach(({ aliases }, at) => aliases.forEach((alias) => positions.set(alias, at)));
  entries.forEach(({ model }, at) => positions.set(model.id, at));
  return positions;
}

function good(body: ModelInfo | object): Answer {
  return {
    status: 200,
    body: Buffer.from(JSON.stringify(body)),
    encodings: new Map(),
    requestId: null,
    origin: "fresh",
    asOfMs: Date.now(),
    attempts: 0,
  };
}
