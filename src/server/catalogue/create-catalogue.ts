import { API_VERSION } from "#shared/contract/headers.ts";
import { LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { isPlainModel, isPlainPage } from "#shared/model-info/is-plain.ts";
import { readModel, readPage } from "#shared/model-info/read-page.ts";
import {
  FIRST_STEP,
  walk,
  type PageOfWalk,
  type Step,
  type WalkFault,
} from "#shared/model-info/walk-pages.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { listRequest, type ModelsRequest, retrieveRequest } from "../source/models-request.ts";
import type { AskFailure, AskOutcome, Catalogue, CatalogueOrigin } from "./catalogue.ts";

/** A body that the Models API, or a server like it, has answered with. */
export interface AnsweredBody {
  readonly text: string;
  /** When it was true, in milliseconds since the epoch. */
  readonly asOfMs: number;
}

/** An `AskFailure`, with what decides how to go on. */
export interface Refusal extends AskFailure {
  /** The value of `REASON_HEADER`; null for an ordinary error. */
  readonly reason: string | null;
}

/** Sends one request; never rejects. */
export type SendRequest = (modelsRequest: ModelsRequest) => Promise<Result<AnsweredBody, Refusal>>;

const OPTIONS = { betas: [], workspace: null, version: API_VERSION } as const;

/** How long a list stands for its models; a program that asks may go on for days. */
const LIST_MS = 60_000;

/** Why a list is not whole, in words. */
const FAULTS: Readonly<Record<WalkFault, string>> = {
  "repeated-cursor": "The list of models goes in circles: its cursor came twice.",
  "repeated-page": "The list of models goes in circles: the same models came twice.",
  "empty-page": "The list of models breaks off: it says there is more and sends an empty page.",
  "too-many": "The list has more than a million models.",
};

/** Makes a catalogue of whatever answers requests of the Models API. */
export function createCatalogue(origin: CatalogueOrigin, send: SendRequest): Catalogue {
  let everyModel: Promise<Result<readonly ModelInfo[], AskFailure>> | null = null;
  let everyModelUntilMs = 0;

  const listAny = async (lifecycles: readonly Lifecycle[] = LIFECYCLES) => {
    const listed = await walkAll(send, lifecycles);
    // A gateway of the first API version may refuse the parameter: then it lists what it lists.
    const isRefused = listed.refusal?.status === 400;
    return isRefused ? walkAll(send, undefined) : listed;
  };

  return {
    origin,
    listModels: listAny,
    async retrieveModel(name) {
      if (!isRequestable(name)) return { kind: "unknown" };
      const { value, refusal } = await send(retrieveRequest(name, OPTIONS));
      if (refusal === null) return readOne(value);
      if (refusal.status === 404 && refusal.reason === null) return { kind: "unknown" };
      const failed = { kind: "failed", error: withoutReason(refusal) } as const;
      if (refusal.reason !== "no-model-route") return failed;
      // Some gateways have a list alone; what it holds is all that they say about a model.
      if (everyModel === null || performance.now() > everyModelUntilMs) {
        everyModel = listAny();
        everyModelUntilMs = performance.now() + LIST_MS;
      }
      const model = (await everyModel).value?.find(({ id }) => id === name);
      return model === undefined ? failed : { kind: "answered", model };
    },
  };
}

async function walkAll(
  send: SendRequest,
  lifecycle: readonly Lifecycle[] | undefined,
): Promise<Result<readonly ModelInfo[], AskFailure>> {
  const models: ModelInfo[] = [];
  for (let step: Step | null = FIRST_STEP; step !== null;) {
    const parameters = { limit: LIMIT_MAX, after_id: step.after_id, lifecycle };
    const { value, refusal } = await send(listRequest(parameters, OPTIONS));
    if (refusal !== null) return refused(withoutReason(refusal));
    const answer = readList(value);
    if (answer === null) return refused(UNREADABLE_LIST);
    const page: PageOfWalk<null> = walk(step, { ...answer, meta: null });
    if (page.fault !== null) return refused({ message: FAULTS[page.fault], status: 200 });
    models.push(...page.models);
    step = page.next;
  }
  return accepted(models);
}

const UNREADABLE_LIST = { message: "The answer is no list of models.", status: 200 } as const;
const UNREADABLE_MODEL = { message: "The answer is no model.", status: 200 } as const;

function readList({ text, asOfMs }: AnsweredBody) {
  const body = parse(text);
  if (isPlainPage(body, asOfMs)) return { body };
  const read = readPage(body, asOfMs);
  return read && { body: read.page, reading: read.reading };
}

function readOne({ text, asOfMs }: AnsweredBody): AskOutcome {
  const body = parse(text);
  const isWhole = isPlainModel(body, asOfMs) && body.lifecycle != null;
  const model = isWhole ? body : readModel(body, asOfMs);
  return model === null ? { kind: "failed", error: UNREADABLE_MODEL } : { kind: "answered", model };
}

/** Undefined, which is neither a list nor a model, for what is no JSON. */
function parse(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) keepVerbatim(body, { body, text });
    return body;
  } catch {
    return undefined;
  }
}

function withoutReason({ message, status }: Refusal): AskFailure {
  return { message, status };
}
