import { LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { formatCount } from "#shared/format/count.ts";
import {
  FIRST_STEP,
  MODELS_MAX,
  type PageOfWalk,
  type Step,
  walk,
  type WalkFault,
} from "#shared/model-info/walk-pages.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import { listRequest, type ModelsRequest, OWN_OPTIONS } from "./models-request.ts";
import type { ReadList } from "./read-models.ts";

/** The answer to a request for a page: null where it is no list, a fault where there is none. */
export type FetchPage<Fault> = (
  modelsRequest: ModelsRequest,
) => Promise<Result<ReadList | null, Fault>>;

/** How much of a list is read; a longer one is none. */
export interface WalkBounds {
  readonly mostPages: number;
  /** Until the next page is no longer asked for, in milliseconds. */
  readonly walkMs: number;
}

const UNBOUNDED: WalkBounds = {
  mostPages: Number.POSITIVE_INFINITY,
  walkMs: Number.POSITIVE_INFINITY,
};

/**
 * Reads a whole list, page by page, or says why it is unavailable: part of it is never taken for all.
 *
 * A server of the first API version may refuse `lifecycle[]`, and is then asked for what it lists anyway.
 */
export async function walkWholeList<Fault extends { readonly status: number | null }>(
  fetchPage: FetchPage<Fault>,
  lifecycles: readonly Lifecycle[] = LIFECYCLES,
  bounds = UNBOUNDED,
): Promise<Result<readonly ModelInfo[], Fault | ErrorAnswer>> {
  const whole = await walkLifecycles(fetchPage, lifecycles, bounds);
  return whole.refusal?.status === 400 ? walkLifecycles(fetchPage, undefined, bounds) : whole;
}

async function walkLifecycles<Fault>(
  fetchPage: FetchPage<Fault>,
  lifecycle: readonly Lifecycle[] | undefined,
  { mostPages, walkMs }: WalkBounds,
): Promise<Result<readonly ModelInfo[], Fault | ErrorAnswer>> {
  const deadline = performance.now() + walkMs;
  const models: ModelInfo[] = [];
  for (let step: Step | null = FIRST_STEP; step !== null;) {
    if (step.index === mostPages) return refused(tooMany(mostPages * LIMIT_MAX));
    if (performance.now() > deadline) return refused(TOO_SLOW);
    const parameters = { limit: LIMIT_MAX, after_id: step.after_id, lifecycle };
    const { value, refusal } = await fetchPage(listRequest(parameters, OWN_OPTIONS));
    if (refusal !== null) return refused(refusal);
    if (value === null) return refused(NO_LIST);
    const page: PageOfWalk<null> = walk(step, { ...value, meta: null });
    if (page.fault !== null) return refused(FAULTS[page.fault]);
    models.push(...page.models);
    step = page.next;
  }
  return accepted(models);
}

function tooMany(models: number): ErrorAnswer {
  return errorAnswer(502, `The list has more than ${formatCount(models)} models.`);
}

const FAULTS: Readonly<Record<WalkFault, ErrorAnswer>> = {
  "repeated-cursor": errorAnswer(502, "The list of models never ends: its cursor came twice."),
  "repeated-page": errorAnswer(502, "The list of models never ends: the same models came twice."),
  "empty-page": errorAnswer(
    502,
    "The list of models breaks off: it says there is more and sends an empty page.",
  ),
  "too-many": tooMany(MODELS_MAX),
};
const TOO_SLOW = errorAnswer(504, "The API took too long to answer with all pages of its list.");
const NO_LIST = errorAnswer(502, "The answer is not a list of models.");
