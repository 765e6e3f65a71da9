import type { Result } from "#shared/result.ts";
import type { AccessCheck } from "./access/require-access.ts";
import type { ModelSource } from "./source/create-model-source.ts";
import { type ErrorAnswer, NOTHING_HERE } from "./http/error-answer.ts";
import { replyError } from "./http/write-error.ts";
import { replyWith } from "./models-api/reply-with.ts";
import type { Reply } from "./http/reply.ts";
import type { IncomingRequest } from "./http/request.ts";
import type { Client } from "./source/answer.ts";
import type { ModelsRequest } from "./source/models-request.ts";
import {
  type AllowedWorkspaces,
  readListRequest,
  readRetrieveRequest,
} from "./models-api/read-models-request.ts";
import { OPTION_HEADERS } from "./models-api/read-request-options.ts";
import { memoizeRequests } from "./models-api/memoize-requests.ts";

/** Answers requests to paths under `/v1`; a cached answer comes without a promise. */
export type Api = (incomingRequest: IncomingRequest, client: Client) => Reply | Promise<Reply>;

const LIST_PATH = "/v1/models";
/** Of a model's path, which has one segment more. */
const MODEL_PATH = /^\/v1\/models\/[^/]+$/;

/** The two routes of the API. */
export function createApi(
  { fetchModels, source }: ModelSource,
  workspaces: AllowedWorkspaces,
): Api {
  const reply = replyWith(source);
  const readList = memoizeRequests(
    (incomingRequest) => readListRequest(incomingRequest, workspaces),
    OPTION_HEADERS,
  );
  const readRetrieve = memoizeRequests(
    (incomingRequest) => readRetrieveRequest(incomingRequest, workspaces),
    OPTION_HEADERS,
  );

  const answer = (
    { value: modelsRequest, refusal }: Result<ModelsRequest, ErrorAnswer>,
    incomingRequest: IncomingRequest,
    client: Client,
  ) => {
    if (refusal !== null) return reply(refusal, incomingRequest);
    const answered = fetchModels(modelsRequest, client);
    return answered instanceof Promise
      ? answered.then((later) => reply(later, incomingRequest))
      : reply(answered, incomingRequest);
  };

  return (incomingRequest, client) => {
    if (incomingRequest.path === LIST_PATH) {
      incomingRequest.logFields.route = "/v1/models";
      return answer(readList(incomingRequest), incomingRequest, client);
    }
    if (MODEL_PATH.test(incomingRequest.path)) {
      incomingRequest.logFields.route = "/v1/models/{model_id}";
      return answer(readRetrieve(incomingRequest), incomingRequest, client);
    }
    return replyError(NOTHING_HERE, incomingRequest.logFields);
  };
}

/** The same, for requests with the access token only. */
export function withAccess(api: Api, check: AccessCheck): Api {
  return (incomingRequest, client) => {
    const answer = (refusal: ErrorAnswer | null) =>
      refusal === null
        ? api(incomingRequest, client)
        : replyError(refusal, incomingRequest.logFields);
    const refusal = check(incomingRequest);
    return refusal instanceof Promise ? refusal.then(answer) : answer(refusal);
  };
}
