import type { Lifecycle } from "#shared/contract/lifecycle.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ModelsRequest, OWN_OPTIONS, retrieveRequest } from "../source/models-request.ts";
import { type AnsweredBody, readList, readOneModel } from "../source/read-models.ts";
import { walkWholeList } from "../source/walk-whole-list.ts";
import type { AskFailure, AskOutcome, Catalogue, CatalogueOrigin } from "./catalogue.ts";

/** An `AskFailure`, with what decides how to go on. */
export interface Refusal extends AskFailure {
  /** The value of `REASON_HEADER`; null for an ordinary error. */
  readonly reason: string | null;
}

/** Sends one request; never rejects. */
export type SendRequest = (modelsRequest: ModelsRequest) => Promise<Result<AnsweredBody, Refusal>>;

/** How long a list stands for its models; a program that asks may go on for days. */
const LIST_MS = 60_000;

/** Makes a catalogue of whatever answers requests of the Models API. */
export function createCatalogue(origin: CatalogueOrigin, send: SendRequest): Catalogue {
  let everyModel: Promise<Result<readonly ModelInfo[], AskFailure>> | null = null;
  let everyModelUntilMs = 0;

  const walk = async (lifecycles?: readonly Lifecycle[]) => {
    const { value, refusal } = await walkWholeList(fetchPage, lifecycles);
    return refusal === null ? accepted(value) : refused(failureOf(refusal));
  };
  const listModels = async (lifecycles?: readonly Lifecycle[]) => {
    if (lifecycles !== undefined) return walk(lifecycles);
    everyModel = walk();
    everyModelUntilMs = performance.now() + LIST_MS;
    return everyModel;
  };
  const fetchPage = async (modelsRequest: ModelsRequest) => {
    const { value, refusal } = await send(modelsRequest);
    return refusal === null ? accepted(readList(value)) : refused(refusal);
  };

  return {
    origin,
    listModels,
    async retrieveModel(name) {
      if (!isRequestable(name)) return { kind: "unknown" };
      const { value, refusal } = await send(retrieveRequest(name, OWN_OPTIONS));
      if (refusal === null) {
        const model = readOneModel(value);
        return model ? { kind: "answered", model } : { kind: "failed", error: UNREADABLE_MODEL };
      }
      const isUnknown = refusal.status === 404 && refusal.reason === null;
      const otherwise: AskOutcome = isUnknown
        ? { kind: "unknown" }
        : { kind: "failed", error: failureOf(refusal) };
      if (!isUnknown && refusal.reason !== "no-model-route") return otherwise;
      // Some gateways answer for the list alone, or for a part of it; what it holds is known.
      const isFresh = performance.now() <= everyModelUntilMs;
      const { value: models } = await ((isFresh && everyModel) || listModels());
      const model = models?.find(({ id }) => id === name);
      return model === undefined ? otherwise : { kind: "answered", model };
    },
  };
}

const UNREADABLE_MODEL = { message: "The answer is not a model.", status: 200 } as const;

/** Without what others need not know. */
function failureOf({ message, status }: AskFailure): AskFailure {
  return { message, status };
}
