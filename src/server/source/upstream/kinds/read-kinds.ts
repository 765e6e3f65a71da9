import type { ErrorAnswer } from "../../../http/error-answer.ts";
import { errorInOk } from "./error-in-ok.ts";
import type { Arrived, ReadKind } from "./kind.ts";
import { modelInside } from "./model-inside.ts";
import { oneModel } from "./one-model.ts";
import { page } from "./page.ts";
import { pageAsList } from "./page-as-list.ts";
import { pageInModels } from "./page-in-models.ts";
import { unreadable } from "./unreadable.ts";

/** Every kind of answer that a server gives to either request; the first that fits reads it. */
const KINDS: Readonly<Record<"list" | "retrieve", readonly ReadKind[]>> = {
  list: [errorInOk, page, pageInModels, pageAsList],
  retrieve: [errorInOk, oneModel, modelInside],
};

/** Reads a 200 that is JSON, whatever kind of server sent it. */
export function readKinds(arrived: Arrived): Buffer<ArrayBuffer> | ErrorAnswer {
  for (const read of KINDS[arrived.modelsRequest.kind]) {
    const outcome = read(arrived);
    if (outcome !== null) return outcome;
  }
  return unreadable(arrived);
}
