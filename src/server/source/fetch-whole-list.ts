import { API_VERSION } from "#shared/contract/headers.ts";
import { LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { readPage } from "#shared/model-info/read-page.ts";
import { FIRST_STEP, type PageOfWalk, type Step, walk } from "#shared/model-info/walk-pages.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { Client, FetchModels, GoodAnswer } from "./answer.ts";
import { listRequest, type RequestOptions } from "./models-request.ts";

/** Every model that the key can see in its own workspace, whatever its lifecycle. */
export interface WholeList {
  readonly models: readonly ModelInfo[];
  /** When the oldest of its pages was current, in milliseconds of the Unix epoch. */
  readonly asOfMs: number;
  /** Whether one of its pages is an earlier answer, because the API failed. */
  readonly isStale: boolean;
}

/** A longer list is not read: whoever waits for it would have to wait too long. */
const MOST_PAGES = 20;
/** Until the next page is no longer asked for; shorter than connections may be silent. */
const WALK_MS = 20_000;

/** The list is read to its end whoever leaves, as the next one to ask gets it out of the cache. */
const CLIENT: Client = { onLeave: () => undefined, retriesItself: false };
const OPTIONS: RequestOptions = { betas: [], workspace: null, version: API_VERSION };

/** Each body is read once, however often it is answered with. */
const readings = new WeakMap<GoodAnswer["body"], ModelsPage | null>();

/**
 * Reads the whole list, page by page, or says why it cannot be had: part of it is never taken for all.
 *
 * A server of the first API version may refuse `lifecycle[]`, and is then asked for what it lists anyway.
 */
export async function fetchWholeList(
  fetchModels: FetchModels,
): Promise<Result<WholeList, ErrorAnswer>> {
  const whole = await fetchLifecycles(fetchModels, LIFECYCLES);
  return whole.refusal?.status === 400 ? fetchLifecycles(fetchModels, undefined) : whole;
}

async function fetchLifecycles(
  fetchModels: FetchModels,
  lifecycle: readonly Lifecycle[] | undefined,
): Promise<Result<WholeList, ErrorAnswer>> {
  const deadline = performance.now() + WALK_MS;
  const models: ModelInfo[] = [];
  let asOfMs = Number.POSITIVE_INFINITY;
  let isStale = false;
  for (let step: Step | null = FIRST_STEP; step !== null;) {
    if (step.index === MOST_PAGES) return refused(TOO_LONG);
    if (performance.now() > deadline) return refused(TOO_SLOW);
    const { after_id }: Step = step;
    const answer = await fetchModels(
      listRequest({ limit: LIMIT_MAX, after_id, lifecycle }, OPTIONS),
      CLIENT,
    );
    if (answer.status !== 200) return refused(answer);
    const page = readBody(answer);
    if (page === null) return refused(NO_LIST);
    const walked: PageOfWalk<null> = walk(step, { body: page, meta: null });
    if (walked.fault !== null) return refused(INCOMPLETE);
    models.push(...walked.models);
    asOfMs = Math.min(asOfMs, answer.asOfMs);
    isStale ||= answer.origin === "stale";
    step = walked.next;
  }
  return accepted({ models, asOfMs, isStale });
}

function readBody({ body, asOfMs }: GoodAnswer): ModelsPage | null {
  const known = readings.get(body);
  if (known !== undefined) return known;
  const page = readPage(JSON.parse(Buffer.from(body).toString()), asOfMs)?.page ?? null;
  readings.set(body, page);
  return page;
}

const TOO_LONG = errorAnswer(
  502,
  `The API lists more than ${MOST_PAGES * LIMIT_MAX} models, more than this server reads.`,
);
const TOO_SLOW = errorAnswer(504, "The API took too long to answer with all pages of its list.");
const NO_LIST = errorAnswer(502, "The API answered with something that is no list of models.");
const INCOMPLETE = errorAnswer(502, "The API's list could not be read to its end.");
