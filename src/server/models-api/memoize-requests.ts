import type { Result } from "#shared/result.ts";
import type { ErrorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { ModelsRequest } from "../source/models-request.ts";

/** A page sends the same few requests over and over. */
const MOST_REMEMBERED = 1000;
/** A longer one is no request of a page. */
const LONGEST_KEY = 500;

/** Reads a request to the Models API, or says why it is invalid. */
export type ReadModelsRequest = (
  incomingRequest: IncomingRequest,
) => Result<ModelsRequest, ErrorAnswer>;

/**
 * Reads identical requests only once: reading is most of the work of a cached answer.
 *
 * @param headers the only ones that `read` uses
 */
export function memoizeRequests(
  read: ReadModelsRequest,
  headers: readonly string[],
): ReadModelsRequest {
  const remembered = new Map<string, ReturnType<ReadModelsRequest>>();

  return (incomingRequest) => {
    let key = incomingRequest.target;
    // A header cannot contain a line break.
    for (const name of headers) key += `\n${incomingRequest.header(name) ?? ""}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const modelsRequest = read(incomingRequest);
    if (modelsRequest.refusal !== null || key.length > LONGEST_KEY) return modelsRequest;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, modelsRequest);
    return modelsRequest;
  };
}
