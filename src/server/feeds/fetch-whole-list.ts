import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import type { ErrorAnswer } from "../http/error-answer.ts";
import { type FetchModels, type GoodAnswer, OWN_CLIENT } from "../source/answer.ts";
import type { ModelsRequest } from "../source/models-request.ts";
import { answeredBody, readList, type ReadList } from "../source/read-models.ts";
import { walkWholeList } from "../source/walk-whole-list.ts";

/** Every model that the key can see in its own workspace, whatever its lifecycle. */
interface WholeList {
  readonly models: readonly ModelInfo[];
  /** Whether one of its pages is an earlier answer, because the API failed. */
  readonly isStale: boolean;
}

/** Whoever waits for a longer list would have to wait too long; connections may be silent for longer. */
const BOUNDS = { mostPages: 20, walkMs: 20_000 };

/** Each body is read once, however often it is answered with. */
const lists = new WeakMap<GoodAnswer["body"], ReadList | null>();

/**
 * Reads the whole list, or says why it is unavailable. It is read to its end whoever leaves, as the next
 * one to ask gets it out of the cache.
 */
export async function fetchWholeList(
  fetchModels: FetchModels,
): Promise<Result<WholeList, ErrorAnswer>> {
  let isStale = false;
  const fetchPage = async (modelsRequest: ModelsRequest) => {
    const answer = await fetchModels(modelsRequest, OWN_CLIENT);
    if (answer.status !== 200) return refused(answer);
    isStale ||= answer.origin === "stale";
    return accepted(readOnce(answer));
  };
  const { value: models, refusal } = await walkWholeList(fetchPage, LIFECYCLES, BOUNDS);
  return refusal === null ? accepted({ models, isStale }) : refused(refusal);
}

function readOnce(answer: GoodAnswer): ReadList | null {
  const known = lists.get(answer.body);
  if (known !== undefined) return known;
  const list = readList(answeredBody(answer));
  lists.set(answer.body, list);
  return list;
}
