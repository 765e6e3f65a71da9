import type { ModelInfo } from "../../src/shared/contract/model-info.ts";
import { answerAsTheApi } from "./answer-as-the-api.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

/** An upstream whose catalogue changes, or that fails, while it runs. */
export interface ChangingUpstream extends Upstream {
  /** Lists these models from now on. */
  readonly list: (models: readonly ModelInfo[]) => void;
  /** Answers every request from now on like this; null for the catalogue again. */
  readonly fail: (failure: (() => Response) | null) => void;
}

/** Starts one on a free port of the loopback. */
export async function startChangingUpstream(
  models: readonly ModelInfo[],
): Promise<ChangingUpstream> {
  let answer = answerAsTheApi({ models });
  let failing: (() => Response) | null = null;
  const upstream = await startUpstream({
    models: [],
    interfere: async (request) => failing?.() ?? answer(request),
  });
  return {
    ...upstream,
    list: (next) => (answer = answerAsTheApi({ models: next })),
    fail: (failure) => (failing = failure),
  };
}
